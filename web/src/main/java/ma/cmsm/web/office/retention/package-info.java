/** How long things are kept. */
package ma.cmsm.web.office.retention;
