package ma.cmsm.testing;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real MariaDB with the product's schema, one fresh database per test class:
 *
 * <pre>{@code @RegisterExtension static final Database DATABASE = new Database();}</pre>
 *
 * <p>The server is started once per JVM and ended with it. Entity managers are of the product's
 * persistence unit, with transactions of their own instead of the container's.
 */
public final class Database implements BeforeAllCallback, AfterAllCallback {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String OPTIONS =
            "?sslMode=DISABLED&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                    + "&rewriteBatchedStatements=true";

    private String url;
    private EntityManagerFactory factory;
    private final List<EntityManagerFactory> others = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        String name = "test_" + COUNT.incrementAndGet();
        String server = "jdbc:mysql://127.0.0.1:" + MariaDb.port() + "/";
        execute(server + OPTIONS, "create database " + name + " character set utf8mb4");
        url = server + name + OPTIONS;
        Flyway.configure().dataSource(dataSource()).load().migrate();
        factory = Persistence.createEntityManagerFactory("cmsm", properties());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        factory.close();
        others.forEach(EntityManagerFactory::close);
        others.clear();
    }

    public String url() {
        return url;
    }

    public DataSource dataSource() {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(url);
        source.setUser("root");
        return source;
    }

    public EntityManagerFactory entityManagers() {
        return factory;
    }

    /** Entity managers that use the connections of a data source. */
    EntityManagerFactory entityManagers(DataSource source) {
        Map<String, Object> properties = new HashMap<>(properties());
        properties.keySet().removeIf(key -> key.startsWith("jakarta.persistence.jdbc"));
        properties.put("jakarta.persistence.nonJtaDataSource", source);
        properties.put("eclipselink.session-name", "own-" + COUNT.incrementAndGet());
        EntityManagerFactory fresh = Persistence.createEntityManagerFactory("cmsm", properties);
        others.add(fresh);
        return fresh;
    }

    /** Does something in one transaction, rolled back when it throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            T result = work.apply(entities);
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }

    /** Does something in one transaction, rolled back when it throws. */
    public void transaction(Consumer<EntityManager> work) {
        inTransaction(
                entities -> {
                    work.accept(entities);
                    return null;
                });
    }

    /** The first column of a query's rows, as text. */
    public List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Empties every table of the product, so that tests of one class do not see each other. */
    public void clear() throws SQLException {
        List<String> tables =
                column(
                        "select table_name from information_schema.tables"
                                + " where table_schema = database()"
                                + " and table_name <> 'flyway_schema_history'");
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (String table : tables) {
                statement.execute("delete from " + table);
            }
        }
    }

    private Map<String, String> properties() {
        return Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.jdbc.driver", "com.mysql.cj.jdbc.Driver",
                "jakarta.persistence.jdbc.url", url,
                "jakarta.persistence.jdbc.user", "root",
                "jakarta.persistence.jdbc.password", "");
    }

    private static void execute(String url, String sql) throws SQLException {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(url);
        source.setUser("root");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
