package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.audit.AuditLog;
import ma.cmsm.audit.internal.Chain;
import ma.cmsm.directory.DirectoryEditing;
import ma.cmsm.directory.RecordDraft;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.DirectoryStore;
import ma.cmsm.directory.internal.DirectoryStoreInTest;
import ma.cmsm.directory.internal.exchange.Chunks.Pass;
import ma.cmsm.directory.internal.exchange.Origin;
import ma.cmsm.directory.internal.exchange.Patch;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.DirectoryMembers;
import ma.cmsm.identity.Permission;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.internal.KeyFile;
import ma.cmsm.search.IndexOutbox;
import ma.cmsm.testing.Database;
import ma.cmsm.testing.Moment;
import ma.cmsm.testing.SettingsInTest;
import ma.cmsm.testing.ShippedTaxonomies;
import ma.cmsm.testing.TransactionsInTest;

/** Two member organisations with their editors, each with one organisation in the directory. */
public final class Office {

    public static final String OURS = "00000000-0000-4000-8000-000000000001";
    public static final String OTHERS = "00000000-0000-4000-8000-000000000002";
    public static final Actor EDITOR = actor("e1", "member-1", Role.MEMBER_EDITOR);
    public static final Actor COLLEAGUE = actor("e2", "member-1", Role.MEMBER_EDITOR);
    public static final Actor FOCAL_POINT = actor("f1", "member-1", Role.FOCAL_POINT);
    public static final Actor STRANGER = actor("x1", "member-2", Role.MEMBER_EDITOR);
    public static final Actor COORDINATOR = actor("c1", "committee", Role.COORDINATOR);

    private static final Taxonomies TAXONOMIES = ShippedTaxonomies.read();

    public final Moment now = new Moment(Instant.parse("2026-11-26T10:00:00Z"));
    public final List<String> touched = new ArrayList<>();
    public final IndexOutbox outbox = new Touched();
    public final SettingsInTest settings;
    public final TransactionsInTest transactions;
    public final Acts acts;
    public final Permission permission;
    public final Owners owners;
    public final RecordStore records;
    public final Keyring keyring;
    public final Desks desks;
    public final DirectoryEditing editing;
    private final Database database;

    public Office(Database database, Path home) {
        this.database = database;
        transactions = new TransactionsInTest(database.dataSource());
        settings = new SettingsInTest(home);
        keyring = new Keyring(new KeyFile(settings));
        permission = new Permission(now);
        acts =
                new Acts(
                        permission,
                        transactions,
                        new AuditLog(transactions, new Chain(keyring), now));
        DirectoryMembers members = new DirectoryMembers(transactions, now);
        owners = new Owners(members, permission);
        records = new RecordStore(transactions.entities(database), now, outbox);
        desks = new Desks(acts, permission, transactions, records, TAXONOMIES, owners, now);
        editing = new DirectoryEditing(desks, new OwnOrganization(acts, desks, members));
    }

    public static Taxonomies taxonomies() {
        return TAXONOMIES;
    }

    /** Two members; their organisations are published. */
    public void open() throws SQLException {
        database.clear();
        for (String member : List.of("member-1", "member-2")) {
            String organization = member.equals("member-1") ? OURS : OTHERS;
            transactions.within(
                    sql ->
                            sql.update(
                                    "insert into identity_organization (id, name, committee,"
                                            + " directory_organization_id, state, version,"
                                            + " created_at, updated_at)"
                                            + " values (?, ?, false, ?, 'ACTIVE', 1, now(), now())",
                                    member,
                                    member,
                                    organization));
            transactions.within(
                    sql ->
                            records.write(
                                    RecordRef.organization(organization),
                                    json(
                                            "{'id':'%s','name':'%s','text_language':'fr'}"
                                                    .formatted(organization, member)),
                                    Map.of()));
        }
        touched.clear();
    }

    /** An account of our member organisation. */
    public void account(String id, String mail, String role) {
        transactions.within(
                sql -> {
                    sql.update(
                            "insert into identity_account (id, mail, name, language, state,"
                                    + " version, created_at, updated_at)"
                                    + " values (?, ?, ?, 'fr', 'ACTIVE', 1, now(), now())",
                            id,
                            mail,
                            id);
                    sql.update("insert into identity_membership values (?, 'member-1', false)", id);
                    return sql.update(
                            "insert into identity_role values (?, 'member-1', ?)", id, role);
                });
    }

    public void close(String account) {
        transactions.within(
                sql ->
                        sql.update(
                                "update identity_account set state = 'DEACTIVATED' where id = ?",
                                account));
    }

    /** The account does without a sort of mails. */
    public void mute(String account, String notice) {
        transactions.within(
                sql ->
                        sql.update(
                                "insert into identity_muted_notice values (?, ?)",
                                account,
                                notice));
    }

    /** What an operator imports: one merge patch. */
    public void imported(RecordRef ref, String patch) {
        Patch whole =
                new Patch(
                        RecordStore.kind(ref), ref.id(), json(patch), new Origin("", 0, ""), false);
        DirectoryStore store =
                DirectoryStoreInTest.of(transactions.entities(database), now, outbox);
        transactions.apart(sql -> store.write(List.of(whole), new Pass(false, true, Set.of())));
    }

    /** A new service of ours, saved and published. */
    public RecordDraft published(String json) {
        RecordDraft saved = saved(json);
        return editing.publish(saved.ref(), saved.edition(), false, EDITOR);
    }

    /** A new service of ours as a draft. */
    public RecordDraft saved(String json) {
        return saved(RecordRef.Kind.SERVICE, json);
    }

    public RecordDraft saved(RecordRef.Kind kind, String json) {
        RecordRef ref = editing.create(kind, Optional.of(OURS), EDITOR);
        return editing.save(ref, editing.draft(ref, EDITOR).edition(), json(json), EDITOR);
    }

    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) HsdsJson.MAPPER.readTree(text.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    /** Somebody at work for a member in a role. */
    public static Actor actor(String account, String member, Role role) {
        return new Actor(
                account,
                Optional.of(account),
                Optional.of(member),
                Set.of(role),
                false,
                Optional.of(Instant.parse("2026-11-26T09:59:00Z")),
                Optional.empty());
    }

    /** Notes what the index is told of. */
    private final class Touched extends IndexOutbox {

        @Override
        public void touch(String kind, Collection<String> ids) {
            touched.addAll(ids);
        }
    }
}
