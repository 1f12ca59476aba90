/**
 * The database of an instance: a MariaDB of our own on loopback, unpacked from its Maven jar, or
 * one that the operator names.
 *
 * <p>Needs the {@code host} package and the JDBC driver, nothing else, so that tests can start the
 * same engine.
 */
package ma.cmsm.launcher.database;
