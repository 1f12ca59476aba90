package ma.cmsm.search.internal;

import java.util.List;

/** The queue of what is to be read again; filled in the transactions that change things. */
interface Outbox {

    /** One wish; there may be many for the same object. */
    record Row(long id, String kind, String objectId) {}

    /** The oldest wishes behind an id, in order. */
    List<Row> next(long afterId, int most);

    /** Takes fulfilled wishes out. */
    void delete(List<Row> rows);
}
