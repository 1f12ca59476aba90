package ma.cmsm.directory.internal.exchange;

import java.util.function.Consumer;

/** Something that gives records, one after the other, as often as it is asked. */
@FunctionalInterface
public interface RecordSource {

    /**
     * Gives every record in the order of the source, in bounded memory.
     *
     * @throws ma.cmsm.platform.Refused kind INVALID when the source is broken
     */
    void read(Consumer<Raw> sink);
}
