package ma.cmsm.planted.directory.internal;

import ma.cmsm.planted.directory.internal.deep.Cellar;

/** A feature in its own back room: no rule may reject it. */
public class OwnUse {

    BackRoom near;
    Cellar deep;
}
