package ma.cmsm.planted.directory.internal.deep;

/** Nobody's business outside of the feature, either. */
public class Cellar {}
