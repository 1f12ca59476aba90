package ma.cmsm.planted.launcher;

/** The launcher uses what it should only start. */
public class Door {

    ma.cmsm.planted.platform.Door forbidden;
}
