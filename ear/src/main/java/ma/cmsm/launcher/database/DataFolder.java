package ma.cmsm.launcher.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import ma.cmsm.launcher.host.Disk;
import ma.cmsm.launcher.host.Failure;
import ma.cmsm.launcher.host.Folders;

/** Makes the data folder of a new database: either complete or not there at all. */
final class DataFolder {
    private static final long ROOM_MEGABYTES = 200; // what a new, empty database takes

    private DataFolder() {}

    /**
     * Creates the system tables when the folder does not exist; errors of the server go to the log.
     */
    static void prepare(MariaDbBinaries binaries, Path folder, Path log) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path part = folder.resolveSibling(folder.getFileName() + ".part");
        Folders.delete(part);
        Files.createDirectories(part);
        try {
            bootstrap(binaries, part, log);
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(part);
        }
    }

    /**
     * The server's own installation script does the same with a shell, but breaks on a folder with
     * a space in its name. Root may log in through the local socket only, as the owner of the
     * process: there is no root password to keep.
     */
    private static void bootstrap(MariaDbBinaries binaries, Path folder, Path log)
            throws IOException {
        List<String> command = new ArrayList<>(ServerOptions.common(binaries, folder));
        command.addAll(
                List.of(
                        "--bootstrap",
                        "--log-warnings=0",
                        "--enforce-storage-engine=",
                        "--max-allowed-packet=8M",
                        "--net-buffer-length=16K"));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        boolean fed = feed(process, binaries);
        if (exitCode(process) != 0 || !fed) {
            Disk.require(folder, ROOM_MEGABYTES);
            throw new Failure("The database could not be created: see " + log + ".");
        }
    }

    /** Answers false when the server ended before it had read everything; its log says why. */
    private static boolean feed(Process process, MariaDbBinaries binaries) {
        try (OutputStream in = process.getOutputStream()) {
            String start =
                    "create database if not exists mysql;\nuse mysql;\nset @auth_root_socket='root';\n";
            in.write(start.getBytes(StandardCharsets.US_ASCII));
            for (Path sql : binaries.systemTables()) {
                Files.copy(sql, in);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return 1;
        }
    }
}
