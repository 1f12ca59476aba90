package ma.cmsm.planted.directory.backyard;

/** Neither door nor back room. */
public class Shed {}
