package ma.cmsm.planted.content;

/** A feature uses its neighbour. */
public class Door {

    ma.cmsm.planted.directory.Door forbidden;
}
