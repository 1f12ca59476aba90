package ma.cmsm.audit;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.audit.AuditVerification.Part;
import ma.cmsm.audit.internal.AlarmFile;
import ma.cmsm.audit.internal.Chain;
import ma.cmsm.audit.internal.ChainWalk;
import ma.cmsm.audit.internal.HeadFile;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.Permission;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.internal.KeyFile;
import ma.cmsm.testing.Database;
import ma.cmsm.testing.Moment;
import ma.cmsm.testing.SettingsInTest;
import ma.cmsm.testing.TransactionsInTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An empty record, with all that writes, reads and verifies it. */
abstract class OnRecord {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    final Moment now = new Moment(Instant.parse("2026-11-24T10:00:00.123456789Z"));
    final TransactionsInTest transactions = new TransactionsInTest(DATABASE.dataSource());
    Chain chain;
    AuditLog log;
    Acts acts;
    AuditQueries queries;
    AuditVerification verification;
    HeadFile heads;
    AlarmFile alarms;

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        SettingsInTest settings = new SettingsInTest(home);
        Keyring keyring = new Keyring(new KeyFile(settings));
        chain = new Chain(keyring);
        heads = new HeadFile(settings, keyring);
        log = new AuditLog(transactions, chain, now);
        acts = new Acts(new Permission(now), transactions, log);
        queries = new AuditQueries(acts, transactions);
        alarms = new AlarmFile(settings);
        verification = new AuditVerification(acts, transactions, chain, heads, alarms, now);
    }

    void write(int lines) {
        transactions.within(
                sql -> {
                    for (int i = 1; i <= lines; i++) {
                        log.saw(act("edit-service", "s" + i));
                    }
                    return lines;
                });
    }

    /** Walks along the lines behind one that is whole, and puts nothing on record. */
    Part walk(Optional<AuditHead> kept, AuditHead whole, long most) {
        ChainWalk walk = new ChainWalk(chain, heads.heads(), kept, whole);
        return verification.part(now.instant(), walk, most, done -> {});
    }

    ListPage<AuditEntry> page(AuditFilter filter) {
        return queries.page(filter, 1, 10, actor(Role.AUDITOR));
    }

    static List<String> objects(ListPage<AuditEntry> page) {
        return page.items().stream().map(line -> line.objectId().orElse("")).toList();
    }

    Act act(String action, String id) {
        return Act.of(actor(Role.AUDITOR), action, "service", id);
    }

    Actor actor(Role role) {
        return new Actor(
                "a1",
                Optional.of("a1"),
                Optional.of("o1"),
                Set.of(role),
                false,
                Optional.of(now.instant()),
                Optional.of("r1"));
    }

    void execute(String sql) {
        transactions.within(on -> on.update(sql));
    }
}
