package ma.cmsm.directory.internal.edit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.OwnRecord;
import ma.cmsm.directory.OwnRecordFilter;
import ma.cmsm.directory.RecordDraft.State;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.RecordRef.Kind;
import ma.cmsm.identity.Detail;
import ma.cmsm.identity.Scope;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Sql;

/** The records of a kind that somebody may edit: published ones, and drafts of new ones. */
public final class RecordList {

    /** The day of a service's next check, in SQL, where {@code r} is the service. */
    public static final String DUE =
            "coalesce(r.assurance_due, date_add(r.assured_date, interval"
                    + " coalesce(r.assurance_months, "
                    + Assurance.USUAL_MONTHS
                    + ") month))";

    private static final int MOST = 200;

    /** The organisation that a place names, or else the only one that gives services there. */
    private static final String PLACE_OWNER =
            "coalesce(r.organization_id, (select if(count(distinct s.organization_id) = 1,"
                    + " min(s.organization_id), null) from directory_service_at_location a"
                    + " join directory_service s on s.id = a.service_id"
                    + " where a.location_id = r.id))";

    private static final Map<Kind, String> OWNER =
            Map.of(
                    Kind.ORGANIZATION, "r.id",
                    Kind.LOCATION, PLACE_OWNER,
                    Kind.SERVICE, "r.organization_id");

    private final Sql sql;
    private final OwnRecordFilter filter;
    private final List<Object> values = new ArrayList<>();
    private final Optional<String> language;
    private final String rows;

    private RecordList(Sql sql, OwnRecordFilter filter, Scope scope, boolean drafts) {
        this.sql = sql;
        this.filter = filter;
        // It stands in the statement itself: nothing else may
        this.language = filter.language().filter(tag -> tag.matches("[a-z]{2,3}"));
        String all = drafts ? published(scope) + fresh(scope) : plain(scope);
        this.rows = withCheck(withState(all));
    }

    /** With what is not published yet. */
    public static RecordList withDrafts(Sql sql, OwnRecordFilter filter, Scope scope) {
        return new RecordList(sql, filter, scope, true);
    }

    /** As the public has them: for those who may not read drafts. */
    public static RecordList published(Sql sql, OwnRecordFilter filter, Scope scope) {
        return new RecordList(sql, filter, scope, false);
    }

    public ListPage<OwnRecord> page(int offset, int limit) throws SQLException {
        long total = sql.number("select count(*) from (" + rows + ") l", values);
        List<Object> bounded = new ArrayList<>(values);
        bounded.add(Math.min(MOST, Math.max(1, limit)));
        bounded.add(Math.max(0, offset));
        return new ListPage<>(
                total,
                sql.list(
                        "select * from ("
                                + rows
                                + ") l order by "
                                + order()
                                + "name, id limit ? offset ?",
                        bounded,
                        this::record));
    }

    private String order() {
        return filter.check().isPresent() ? "assurance_due, " : "";
    }

    private String published(Scope scope) {
        String translated = "if(d.content is null, " + publishedName() + ", " + draftName() + ")";
        values.add(filter.kind().word());
        return columns(translated, "coalesce(d.name, r.name, '')")
                + ", d.content is not null open, true published, d.edited_at from"
                + table()
                + " left join directory_draft d on d.kind = ? and d.object_id = r.id where "
                + within(scope, OWNER.get(filter.kind()), translated, "d.name", "r.name");
    }

    private String fresh(Scope scope) {
        values.add(filter.kind().word());
        return " union all select d.object_id, d.organization_id, coalesce("
                + draftName()
                + ", d.name, '') name, null status, null assured_date, null assurance_due, 0 reports,"
                + " true open, false published, d.edited_at from directory_draft d"
                + " where d.kind = ? and d.content is not null and d.base is null"
                + " and not exists (select 1 from"
                + table()
                + " where r.id = d.object_id) and "
                + within(scope, "d.organization_id", draftName(), "d.name");
    }

    private String plain(Scope scope) {
        return columns(publishedName(), "coalesce(r.name, '')")
                + ", false open, true published, null edited_at from"
                + table()
                + " where "
                + within(scope, OWNER.get(filter.kind()), publishedName(), "r.name");
    }

    private String columns(String translated, String own) {
        return "select r.id, "
                + OWNER.get(filter.kind())
                + " organization_id, coalesce("
                + translated
                + ", "
                + own
                + ") name, "
                + serviceColumns();
    }

    /** What the public reads in the reader's language; null where there is nothing. */
    private String publishedName() {
        return language.map(
                        tag ->
                                "(select t.text_value from directory_translation t where t."
                                        + filter.kind().word()
                                        + "_id = r.id and t.field = 'name' and t.language = '"
                                        + tag
                                        + "')")
                .orElse("null");
    }

    /** What the draft says in the reader's language; null where there is nothing. */
    private String draftName() {
        return language.map(
                        tag ->
                                "nullif(json_unquote(json_extract(d.content, '$.translations."
                                        + tag
                                        + ".name')), '')")
                .orElse("null");
    }

    private String table() {
        return " directory_" + filter.kind().word() + " r";
    }

    private String serviceColumns() {
        return filter.kind() == Kind.SERVICE
                ? "r.status, r.assured_date, "
                        + DUE
                        + " assurance_due, (select count(*) from"
                        + " directory_report e where e.service_id = r.id and e.state = 'OPEN')"
                        + " reports"
                : "null status, null assured_date, null assurance_due, 0 reports";
    }

    private String within(Scope scope, String owner, String... names) {
        Scope.Filter allowed = scope.filter(new Scope.Columns(owner, null, Map.of()), Detail.ALL);
        values.addAll(allowed.values());
        StringBuilder where = new StringBuilder(allowed.sql());
        filter.organization()
                .ifPresent(
                        id -> {
                            where.append(" and ")
                                    .append(Sql.isAscii(id) ? owner + " = ?" : "? is null");
                            values.add(id);
                        });
        filter.words()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .ifPresent(
                        words -> {
                            String like = " like ? escape '!'";
                            where.append(" and (")
                                    .append(String.join(like + " or ", names))
                                    .append(like)
                                    .append(")");
                            String part = "%" + words.replaceAll("[!%_]", "!$0") + "%";
                            values.addAll(Collections.nCopies(names.length, part));
                        });
        return where.toString();
    }

    private String withState(String all) {
        return filter.state()
                .map(state -> "select * from (" + all + ") s where " + condition(state))
                .orElse(all);
    }

    private String withCheck(String all) {
        return filter.check().map(check -> checked(all, check)).orElse(all);
    }

    /** Only what the public finds is to be checked. */
    private String checked(String all, OwnRecordFilter.Check check) {
        if (check.dueBy().isPresent()) {
            values.add(check.dueBy().get());
        }
        return "select * from ("
                + all
                + ") c where published and coalesce(status, '') not in ('inactive', 'defunct')"
                + (check.dueBy().isPresent()
                        ? " and assurance_due <= ?"
                        : " and assured_date is null");
    }

    private static String condition(State state) {
        String withdrawn = "coalesce(status, '') in ('inactive', 'defunct')";
        return switch (state) {
            case NEW -> "not published";
            case WITHDRAWN -> "published and " + withdrawn;
            case CHANGED -> "published and open and not " + withdrawn;
            case PUBLISHED -> "published and not open and not " + withdrawn;
        };
    }

    private OwnRecord record(ResultSet row) throws SQLException {
        boolean open = row.getBoolean("open");
        return new OwnRecord(
                new RecordRef(filter.kind(), row.getString("id")),
                Sql.text(row, "organization_id"),
                row.getString("name"),
                state(row, open),
                day(row, "assured_date"),
                day(row, "assurance_due"),
                row.getLong("reports"),
                open ? Sql.instant(row, "edited_at") : Optional.empty());
    }

    private static State state(ResultSet row, boolean open) throws SQLException {
        if (!row.getBoolean("published")) {
            return State.NEW;
        }
        String status = row.getString("status");
        if ("inactive".equals(status) || "defunct".equals(status)) {
            return State.WITHDRAWN;
        }
        return open ? State.CHANGED : State.PUBLISHED;
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
