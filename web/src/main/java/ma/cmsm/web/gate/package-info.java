/**
 * Who stands at the door of the back office: cookies, the session behind them, which page asks for
 * what, and text that waits for its author to sign in again.
 */
package ma.cmsm.web.gate;
