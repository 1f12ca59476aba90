package ma.cmsm.launcher.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Free space on the disk of the data folder. */
public final class Disk {
    private static final long MEGABYTE = 1_000_000;

    private Disk() {}

    /**
     * Refuses a disk that would fill up in the middle of the work.
     *
     * @param neededMegabytes what the work ahead writes, with some room left
     */
    public static void require(Path folder, long neededMegabytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        if (free < neededMegabytes) {
            throw new Failure(
                    "The disk of "
                            + folder
                            + " has only "
                            + free
                            + " MB free and "
                            + neededMegabytes
                            + " MB are needed: free some space or set CMSM_HOME to a folder on another disk.");
        }
    }

    /** Whether an error of the file system says that the disk is full. */
    public static boolean isFull(Throwable problem) {
        for (Throwable t = problem; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            if (message.contains("No space left") || message.contains("Disk quota exceeded")) {
                return true;
            }
        }
        return false;
    }
}
