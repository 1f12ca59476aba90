/** What tests of the whole product share: where the build put it, and how they wait. */
package ma.cmsm.built;
