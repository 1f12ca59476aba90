package ma.cmsm.launcher.host;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One launcher per data folder. The operating system holds the lock and drops it when the process
 * dies, however it dies, so a lock is never stale: only what a killed launcher left running has to
 * be cleared by the next one.
 */
public final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or empty when another living launcher has it. */
    public static Optional<HomeLock> tryTake(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isHeldElsewhere(channel)) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new HomeLock(channel));
    }

    private static boolean isHeldElsewhere(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true; // held by this same process
        }
    }

    /**
     * Gives the lock back. The file stays: deleting it would let two launchers lock two different
     * files of that name.
     */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
