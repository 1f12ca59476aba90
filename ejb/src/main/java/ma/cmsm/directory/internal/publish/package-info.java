/** What the public may see of a service, as one JSON document and as words for the index. */
package ma.cmsm.directory.internal.publish;
