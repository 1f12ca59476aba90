/** What all doors for machines share: parameters, language, caching, headers, JSON. */
package ma.cmsm.api.http;
