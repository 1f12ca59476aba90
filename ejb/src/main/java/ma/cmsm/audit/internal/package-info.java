/** The back room of the record: its tables, its chain of hashes, the heads that are exported. */
package ma.cmsm.audit.internal;
