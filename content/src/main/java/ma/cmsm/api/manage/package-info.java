/**
 * The operator's door: import, export and reindexing of the running instance, for whoever can read
 * the operator token in its data folder. The launcher's subcommands are its callers.
 *
 * <p>Long operations answer 200 at once and then line by line (NDJSON): {@code progress} …, and
 * last {@code report} or {@code problem}.
 */
package ma.cmsm.api.manage;
