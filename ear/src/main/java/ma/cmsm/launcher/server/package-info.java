/**
 * The Payara server of an instance: unpacked, configured by its {@code domain.xml} before it
 * starts, started as a process of our own, watched through its log and its health answer.
 */
package ma.cmsm.launcher.server;
