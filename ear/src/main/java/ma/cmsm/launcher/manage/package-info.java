/** The client of a running instance's management door: requests, progress, reports. */
package ma.cmsm.launcher.manage;
