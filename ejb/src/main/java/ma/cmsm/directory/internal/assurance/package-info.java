/** The checks of services: who is asked when, and what becomes of what nobody confirms. */
package ma.cmsm.directory.internal.assurance;
