package ma.cmsm.directory;

/**
 * A term of a vocabulary as an editor sees it.
 *
 * @param retired whether it is offered to nobody any more
 * @param version what a change of it has to name
 */
public record EditableTerm(Term term, boolean retired, long version) {}
