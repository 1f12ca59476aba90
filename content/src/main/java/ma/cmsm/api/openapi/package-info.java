/** The OpenAPI document of everything below {@code /api}. */
package ma.cmsm.api.openapi;
