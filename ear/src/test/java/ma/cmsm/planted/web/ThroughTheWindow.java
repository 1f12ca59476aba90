package ma.cmsm.planted.web;

import ma.cmsm.planted.directory.internal.deep.Cellar;

/** Enters a feature that it may use, but not by its door. */
public class ThroughTheWindow {

    Cellar cellar;
}
