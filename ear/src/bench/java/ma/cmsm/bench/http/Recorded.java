package ma.cmsm.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import ma.cmsm.bench.Options;

/** The searches within a running server, as Java Flight Recorder keeps them. */
final class Recorded {

    private static final String EVENT = "ma.cmsm.Search";
    private static final long LONGEST_COMMAND = 60;
    private static final String SETTINGS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <configuration version="2.0"><event name="%s">
            <setting name="enabled">true</setting><setting name="threshold">0 ms</setting>
            </event></configuration>
            """
                    .formatted(EVENT);

    private final long server;
    private final Path settings;
    private final Path file;

    private Recorded(Options options, long server) throws IOException {
        this.server = server;
        this.settings = Files.writeString(options.work().resolve("searches.jfc"), SETTINGS);
        this.file = options.work().resolve("searches.jfr");
    }

    /** Something to be recorded. */
    @FunctionalInterface
    interface Load {
        void run() throws IOException;
    }

    /**
     * What a search takes of the CPU within a server while it is loaded; milliseconds.
     *
     * @param server its process
     */
    static double meanMillis(Options options, long server, Load load)
            throws IOException, InterruptedException {
        Recorded recorded = new Recorded(options, server);
        Files.deleteIfExists(recorded.file);
        recorded.command(
                "JFR.start",
                "name=searches",
                "settings=" + recorded.settings,
                "filename=" + recorded.file);
        try {
            load.run();
        } finally {
            recorded.command("JFR.stop", "name=searches");
        }
        return recorded.mean();
    }

    private void command(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/jcmd");
        command.add(Long.toString(server));
        command.addAll(List.of(words));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!process.waitFor(LONGEST_COMMAND, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("The server is not recorded: " + command);
        }
    }

    private double mean() throws IOException {
        long nanos = 0;
        long count = 0;
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (EVENT.equals(event.getEventType().getName())) {
                    nanos += event.getDuration("cpu").toNanos();
                    count++;
                }
            }
        }
        if (count == 0) {
            throw new IOException("No search was recorded");
        }
        return nanos / 1e6 / count;
    }
}
