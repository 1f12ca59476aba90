package ma.cmsm.planted.directory;

/** A feature uses its neighbour. */
public class Door {

    ma.cmsm.planted.content.Door forbidden;
}
