/** What an operator does to a product that serves: imports of all kinds, a database that goes. */
package ma.cmsm.fault;
