package ma.cmsm.bench.search;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ma.cmsm.bench.sample.SampleQueries;
import ma.cmsm.bench.sample.Vocabulary;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.internal.BenchIndex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One search as a results page needs it, each call the next query of the mix. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SearchBenchmark {

    static final int DISTINCT_QUERIES = 5_000;

    /** Set by {@link SearchTiming}. */
    @Param("")
    public String folder;

    private BenchIndex index;
    private List<SearchRequest> requests;
    private int next;

    @Setup
    public void open() {
        index = new BenchIndex(Path.of(folder));
        requests = new SampleQueries(new Vocabulary()).first(DISTINCT_QUERIES);
    }

    @TearDown
    public void close() {
        index.close();
    }

    @Benchmark
    public SearchResult find() {
        next = (next + 1) % DISTINCT_QUERIES;
        return index.find(requests.get(next));
    }
}
