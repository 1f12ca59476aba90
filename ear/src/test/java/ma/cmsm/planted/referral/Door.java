package ma.cmsm.planted.referral;

/** Private text within reach of the public index. */
public class Door {

    ma.cmsm.planted.search.Door forbidden;

    /** In the table: no rule may reject it. */
    ma.cmsm.planted.directory.Door allowed;
}
