/**
 * The benchmark harness: {@code mvn -Pbench verify}. Measures the product, never tests it: no
 * figure here fails a build.
 *
 * <p>{@link ma.cmsm.bench.Bench} runs the parts one after the other; each measures in processes of
 * its own and gives {@link ma.cmsm.bench.report.Table}s, which are printed and written under {@code
 * target/bench}. Absolute figures are of one machine on one day: quote ratios within one run.
 */
package ma.cmsm.bench;
