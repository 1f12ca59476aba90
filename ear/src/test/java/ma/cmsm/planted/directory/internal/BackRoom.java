package ma.cmsm.planted.directory.internal;

/** Nobody's business outside of the feature. */
public class BackRoom {}
