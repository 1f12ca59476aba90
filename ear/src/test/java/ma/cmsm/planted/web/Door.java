package ma.cmsm.planted.web;

/** The pages use the doors for machines. */
public class Door {

    ma.cmsm.planted.api.Door forbidden;
}
