package ma.cmsm.planted.api;

/** The doors for machines use the pages. */
public class Door {

    ma.cmsm.planted.web.Door forbidden;
}
