/**
 * The directory's entities. Their public fields are the HSDS JSON of an aggregate, one to one, in
 * snake case: Jackson reads and writes them without a second set of classes. They never leave
 * {@code directory.internal}.
 */
package ma.cmsm.directory.internal.model;
