package ma.cmsm.search.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Notices that somebody else deleted, cut or wrote to files of the index. Lucene never changes a
 * file once it is written, so a size or time that moved is damage until its checksum says
 * otherwise. Looking costs a few system calls.
 */
final class FileWatch {

    private record Seen(long size, long modifiedMillis) {}

    private final Path folder;
    private final Map<String, Seen> seen = new HashMap<>();

    FileWatch(Path folder) {
        this.folder = folder;
    }

    /**
     * Whether the files of the last commit are there and as they were when first seen; call it
     * after each commit, so that all are seen when they are new.
     */
    synchronized boolean isUntouched(Directory directory) {
        try {
            Collection<String> files = SegmentInfos.readLatestCommit(directory).files(true);
            seen.keySet().retainAll(files);
            for (String file : files) {
                Seen now = look(file);
                Seen before = seen.putIfAbsent(file, now);
                if (before != null && !before.equals(now)) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    /** Takes the files as they are now for whole: their checksums were found right. */
    synchronized void startAnew() {
        seen.clear();
    }

    /**
     * Reads every file of the last commit and compares its checksum.
     *
     * @throws IOException when one is missing, cut or changed
     */
    static void verify(Directory directory) throws IOException {
        for (String file : SegmentInfos.readLatestCommit(directory).files(true)) {
            try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
                CodecUtil.checksumEntireFile(input);
            }
        }
    }

    private Seen look(String file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(folder.resolve(file), BasicFileAttributes.class);
        return new Seen(attributes.size(), attributes.lastModifiedTime().toMillis());
    }
}
