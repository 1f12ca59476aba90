/**
 * The public site. A page {@code /site/search.xhtml} has its bean here, {@code SearchView}, and its
 * words under {@code site_search.*}. Beans load once, before Faces starts; their getters only
 * return.
 */
package ma.cmsm.web.site;
