/** What Faces pages need and Jakarta EE 10 lacks. */
package ma.cmsm.web.faces;
