package ma.cmsm.planted.identity;

/** Uses who stands on it. */
public class Door {

    ma.cmsm.planted.audit.Door forbidden;
}
