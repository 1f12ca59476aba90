/** The back room of the directory: entities, their store, publication, exchange. */
package ma.cmsm.directory.internal;
