package ma.cmsm.search.internal.log;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import ma.cmsm.platform.Refused;

/** The store on a database that may be away. */
public final class SearchLogInTest extends SearchLogStore {

    /** Whether the database is away. */
    public boolean away;

    public SearchLogInTest(DataSource real) {
        this.database = real;
    }

    @Override
    public void write(List<PendingCounts.Count> counts, LocalDate oldest) {
        if (away) {
            SQLException cause = new SQLNonTransientConnectionException("away");
            throw new Refused(Refused.Kind.UNAVAILABLE, "platform.database-away", cause);
        }
        super.write(counts, oldest);
    }
}
