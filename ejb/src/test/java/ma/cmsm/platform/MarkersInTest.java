package ma.cmsm.platform;

import javax.sql.DataSource;

/** What was done once, as a test's database remembers it. */
public final class MarkersInTest {

    private MarkersInTest() {}

    public static Markers of(DataSource database) {
        Markers markers = new Markers();
        markers.database = database;
        return markers;
    }
}
