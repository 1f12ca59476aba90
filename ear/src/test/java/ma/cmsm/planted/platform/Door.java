package ma.cmsm.planted.platform;

/** The ground uses a house that stands on it. */
public class Door {

    ma.cmsm.planted.search.Door forbidden;
}
