package ma.cmsm.planted.search;

/** The temptation: the index knows what it indexes. */
public class Door {

    ma.cmsm.planted.directory.Door forbidden;
}
