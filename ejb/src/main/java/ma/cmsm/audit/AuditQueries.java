package ma.cmsm.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ma.cmsm.audit.internal.EntrySearch;
import ma.cmsm.audit.internal.EntryTable;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.Target;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Transactions;

/** Reads the record, the newest line first; every reading is a line of its own. */
@ApplicationScoped
public class AuditQueries {

    /** The most lines a page may hold. */
    public static final int MOST_PER_PAGE = 200;

    /** What administrators see: nothing that could be about a person who was helped. */
    public static final List<String> TECHNICAL =
            List.of(
                    "account",
                    "audit",
                    "demonstration",
                    "directory",
                    "lexicon-group",
                    "lexicon-stop-word",
                    "lexicon-term",
                    "mail",
                    "organization",
                    "page",
                    "retention",
                    "search-index",
                    "searches",
                    "session",
                    "taxonomy-term");

    /** What auditors alone see: work of the organisations, and what the public tells them. */
    public static final List<String> OF_ORGANIZATIONS =
            List.of("error-report", "location", "service");

    private static final int PORTION = 1000; // lines

    private Acts acts;
    private Transactions transactions;

    /** For the proxy of the container. */
    protected AuditQueries() {}

    @Inject
    public AuditQueries(Acts acts, Transactions transactions) {
        this.acts = acts;
        this.transactions = transactions;
    }

    /**
     * All lines that match, for auditors.
     *
     * @param page from 1
     * @param size 1 to {@value #MOST_PER_PAGE}
     */
    public ListPage<AuditEntry> page(AuditFilter filter, int page, int size, Actor actor) {
        return read(filter, List.of(), page, size, actor, Action.READ_AUDIT_LOG);
    }

    /** Those about accounts, organisations and settings, for administrators too. */
    public ListPage<AuditEntry> technical(AuditFilter filter, int page, int size, Actor actor) {
        return read(filter, TECHNICAL, page, size, actor, Action.READ_TECHNICAL_LOG);
    }

    private ListPage<AuditEntry> read(
            AuditFilter filter, List<String> kinds, int page, int size, Actor actor, Action right) {
        int within = Math.min(MOST_PER_PAGE, Math.max(1, size));
        return acts.perform(
                reading(actor, right, filter),
                right,
                Target.NOBODYS,
                sql -> new EntrySearch(sql, filter, kinds).page(Math.max(1, page), within));
    }

    /** Whether the record names things of such a kind. */
    static boolean isKind(String objectKind) {
        return TECHNICAL.contains(objectKind) || OF_ORGANIZATIONS.contains(objectKind);
    }

    /** Hands out all lines that match and were there before, for an export by auditors. */
    public void export(AuditFilter filter, Actor actor, Consumer<AuditEntry> out) {
        Act act = new Act(actor, "export-audit-log", "audit", Optional.empty(), filter.names());
        long last =
                acts.perform(
                        act,
                        Action.READ_AUDIT_LOG,
                        Target.NOBODYS,
                        sql -> new EntryTable(sql).lastNumber());
        long below = last + 1;
        List<AuditEntry> lines;
        do {
            long until = below;
            lines =
                    transactions.apart(
                            sql -> new EntrySearch(sql, filter, List.of()).below(until, PORTION));
            lines.forEach(out);
            below = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number();
        } while (lines.size() == PORTION);
    }

    private static Act reading(Actor actor, Action right, AuditFilter filter) {
        return new Act(actor, right.code(), "audit", Optional.empty(), filter.names());
    }
}
