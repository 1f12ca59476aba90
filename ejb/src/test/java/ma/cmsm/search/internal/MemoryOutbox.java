package ma.cmsm.search.internal;

import java.util.ArrayList;
import java.util.List;

/** An outbox without a database. */
final class MemoryOutbox implements Outbox {

    private final List<Row> rows = new ArrayList<>();
    private long last;
    private boolean away;

    synchronized void touch(String... ids) {
        for (String id : ids) {
            rows.add(new Row(++last, "service", id));
        }
    }

    synchronized int size() {
        return rows.size();
    }

    synchronized void setAway(boolean away) {
        this.away = away;
    }

    @Override
    public synchronized List<Row> next(long afterId, int most) {
        if (away) {
            throw new IllegalStateException("The database is away");
        }
        return rows.stream().filter(row -> row.id() > afterId).limit(most).toList();
    }

    @Override
    public synchronized void delete(List<Row> done) {
        rows.removeAll(done);
    }
}
