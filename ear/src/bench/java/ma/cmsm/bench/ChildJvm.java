package ma.cmsm.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A measurement in a JVM of its own, so that none warms another up. Its main class is given its
 * arguments and, last, the file to write its result to, as JSON.
 */
public final class ChildJvm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    private final Options options;
    private final String heap;
    private final boolean oneCore;

    /**
     * @param heap the largest, in the JVM's words
     * @param oneCore whether all its threads, compiler and collector too, share one core
     */
    public ChildJvm(Options options, String heap, boolean oneCore) {
        this.options = options;
        this.heap = heap;
        this.oneCore = oneCore;
    }

    /** Whether processes can be kept to one core on this machine. */
    public static boolean canPin() {
        return Files.isExecutable(TASKSET);
    }

    /** What its result says of where it ran. */
    public String describe() {
        String cores = oneCore && canPin() ? "pinned to one core" : "all cores";
        return "a JVM of its own, -Xmx" + heap + ", " + cores;
    }

    /** Runs it to its end and reads its result. */
    public JsonNode run(Class<?> main, Object... arguments) throws IOException {
        Path result = Files.createTempFile(options.work(), main.getSimpleName(), ".json");
        List<String> command = new ArrayList<>();
        if (oneCore && canPin()) {
            int last = Runtime.getRuntime().availableProcessors() - 1;
            command.addAll(List.of(TASKSET.toString(), "-c", Integer.toString(last)));
        }
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(List.of("-Xmx" + heap, "-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        command.add(result.toString());
        int exit = await(new ProcessBuilder(command).inheritIO().start());
        if (exit != 0) {
            throw new IOException(main.getSimpleName() + " ended with " + exit);
        }
        return JSON.readTree(result.toFile());
    }

    /** To be called by the main class at its end. */
    public static void answer(String file, Object result) throws IOException {
        JSON.writeValue(Path.of(file).toFile(), result);
    }

    private static int await(Process process) throws IOException {
        Thread end = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroy();
            throw new IOException(interrupted);
        } finally {
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }
}
