package ma.cmsm.planted.audit;

/** Uses who stands on it. */
public class Door {

    ma.cmsm.planted.directory.Door forbidden;
}
