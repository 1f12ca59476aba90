package ma.cmsm.platform;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;

/** Remembers what was done once and must not be done again. */
@Stateless
public class Markers {

    @Resource(lookup = "java:app/jdbc/cmsm")
    DataSource database;

    public boolean isSet(String name) {
        String sql = "select 1 from platform_marker where name = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read marker " + name, failure);
        }
    }

    /** Sets a marker; setting it again changes nothing. */
    public void set(String name, String value, Instant now) {
        String sql =
                "insert ignore into platform_marker (name, value_text, set_at) values (?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, name);
            insert.setString(2, value);
            insert.setTimestamp(3, Timestamp.from(now));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot set marker " + name, failure);
        }
    }
}
