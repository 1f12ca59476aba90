/** Plain JDBC for the tables of the search. */
package ma.cmsm.search.internal.sql;
