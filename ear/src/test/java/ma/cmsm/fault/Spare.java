package ma.cmsm.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.cmsm.built.Build;
import ma.cmsm.built.Product;
import ma.cmsm.launcher.database.DatabaseAccess;
import ma.cmsm.launcher.database.EmbeddedDatabase;
import ma.cmsm.launcher.host.Folders;

/** A product on a database server of somebody else, which tests may stop and start. */
final class Spare implements AutoCloseable {

    private static final Path FOLDER = Build.TARGET.resolve("faults");

    private final EmbeddedDatabase.Place place = Build.database(FOLDER);
    private final Product product;
    private EmbeddedDatabase database;

    Spare() {
        try {
            Folders.delete(FOLDER);
            database = EmbeddedDatabase.start(place);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        DatabaseAccess access = database.access();
        product =
                new Product(
                        FOLDER.resolve("home"),
                        Map.of(
                                "CMSM_DB_URL", access.url(),
                                "CMSM_DB_USER", access.user(),
                                "CMSM_DB_PASSWORD", access.password(),
                                "CMSM_DEMO", "true"));
    }

    /** Running, whatever a test did to it. */
    Product product() {
        product.start();
        return product;
    }

    /** The ids of all services in the database that are to be found, sorted. */
    List<String> services() {
        List<String> ids = new ArrayList<>();
        String sql = "select id from directory_service where status not in ('inactive', 'defunct')";
        try (Connection connection = database.access().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        return ids.stream().sorted().toList();
    }

    void stopDatabase() throws IOException {
        database.close();
    }

    /** On the same port and data. */
    void startDatabase() throws IOException {
        database = EmbeddedDatabase.start(place);
    }

    @Override
    public void close() throws IOException {
        product.close();
        database.close();
    }
}
