package ma.cmsm.planted.charter;

/** Uses who stands on it. */
public class Door {

    ma.cmsm.planted.minutes.Door forbidden;
}
