package ma.cmsm.bench.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes invented services as NDJSON that {@code cmsm import} takes: organisations first. On its
 * own: {@code java … ma.cmsm.bench.sample.SampleFile 20000 sample.ndjson}.
 */
public final class SampleFile {

    private SampleFile() {}

    public static void main(String[] args) throws IOException {
        write(Integer.parseInt(args[0]), Path.of(args[1]));
    }

    /** Holds one record at a time. */
    public static void write(int services, Path file) throws IOException {
        SampleServices sample = new SampleServices(new Vocabulary());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int number = 0; number < SampleServices.organizations(services); number++) {
                line(out, sample.organization(number));
            }
            for (int number = 0; number < services; number++) {
                line(out, sample.service(number));
            }
        }
    }

    private static void line(BufferedWriter out, ObjectNode record) throws IOException {
        out.write(record.toString());
        out.write('\n');
    }
}
