package ma.cmsm.bench;

import ma.cmsm.bench.report.Report;

/** One part of the harness, chosen by its name with {@code -Dbench.only}. */
public interface Part {

    /** Measures, and hands over each table as soon as it is complete. */
    void run(Options options, Report report) throws Exception;
}
