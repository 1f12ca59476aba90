/**
 * What the launcher needs from the machine it runs on: files only their owner may read, free ports,
 * processes that outlive a crash, one lock per data folder. Nothing here knows the server or the
 * database.
 */
package ma.cmsm.launcher.host;
