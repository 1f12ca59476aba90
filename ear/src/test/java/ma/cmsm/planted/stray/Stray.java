package ma.cmsm.planted.stray;

/** In a package that the table does not know. */
public class Stray {}
