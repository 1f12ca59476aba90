/** What Faces pages need and Jakarta EE 10 lacks, and what they write many times, in Java. */
package ma.cmsm.web.faces;
