/**
 * Rules of the product inside the server it is made for: the EAR as it was built, deployed once by
 * Arquillian beside a small war that holds the tests.
 */
package ma.cmsm.container;
