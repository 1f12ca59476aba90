package ma.cmsm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import ma.cmsm.platform.Actor;

/** Import and export of the directory. */
@ApplicationScoped
public class DirectoryExchange {

    /** Told how many records are done, of how many (0 while that is unknown). */
    @FunctionalInterface
    public interface Progress {
        void at(long done, long total);
    }

    /** The forms a directory is written in. */
    public enum Format {
        NDJSON,
        JSON,
        CSV,
        XLSX
    }

    /**
     * Imports a file or a folder: an upsert by id with the meaning of a merge patch (a property
     * that is there replaces, one that is absent leaves, null or an empty list removes). Good
     * records go in, bad ones are named in the report; a broken file changes nothing.
     *
     * @param file HSDS JSON, NDJSON, tabular package (folder or zip of CSV), CSV or XLSX
     * @param mapping for foreign columns: a shipped mapping's name or a mapping file's path
     * @param dryRun report what would happen, change nothing
     * @throws ma.cmsm.platform.Refused kind INVALID when the file cannot be read at all
     */
    public ImportReport importFrom(
            Path file, Optional<String> mapping, boolean dryRun, Progress progress, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Writes the whole directory, confidential places included: for operators only. */
    public void exportTo(OutputStream out, Format format, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
