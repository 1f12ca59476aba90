package ma.cmsm.platform.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The data source and its schema: migrates before anything else of the product starts, which does
 * not start without the keys that the data was written with.
 *
 * <p>Other start-up beans say {@code @DependsOn("Migration")}. Connections are checked when they
 * are borrowed, so that the product recovers by itself when the database was away.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/cmsm",
        className = "com.mysql.cj.jdbc.MysqlDataSource",
        url = "${MPCONFIG=cmsm.db.url}",
        user = "${MPCONFIG=cmsm.db.user}",
        password = "${MPCONFIG=cmsm.db.password}",
        minPoolSize = 2,
        initialPoolSize = 2,
        maxPoolSize = 16,
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.fail-all-connections=true",
            "fish.payara.connection-creation-retry-attempts=0",
            "fish.payara.max-wait-time-in-millis=5000"
        })
public class Migration {

    @Resource(lookup = "java:app/jdbc/cmsm")
    private DataSource dataSource;

    @Inject private KeyCheck keys;

    @PostConstruct
    void migrate() {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        keys.throwUnlessComplete();
    }
}
