package ma.cmsm.planted.minutes;

/** A feature uses its neighbour. */
public class Door {

    ma.cmsm.planted.directory.Door forbidden;
}
