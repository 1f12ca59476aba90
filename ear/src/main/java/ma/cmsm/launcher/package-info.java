/**
 * The command line: {@code run} starts an instance and stays with it; {@code import}, {@code
 * export} and {@code reindex} act on the running one. Plain Java, no Jakarta EE: this is not part
 * of the application.
 */
package ma.cmsm.launcher;
