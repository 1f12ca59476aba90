package ma.cmsm.search;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** A feature whose published objects are searched; each implementation is one CDI bean. */
public interface IndexSource {

    /** The kind of its objects, as given to {@link IndexOutbox#touch}. */
    String kind();

    /**
     * The documents of those of the ids that are published now; an id left out is not (any more) to
     * be found. Reads its own transaction.
     */
    List<IndexDocument> read(Collection<String> ids);

    /**
     * Every published document, one after the other, in bounded memory.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE when the database is away
     */
    void readAll(Consumer<IndexDocument> consumer);

    /** How many {@link #readAll} will give, for progress; need not be exact. */
    long count();
}
