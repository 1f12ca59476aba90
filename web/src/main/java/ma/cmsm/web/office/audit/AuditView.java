package ma.cmsm.web.office.audit;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.audit.AuditCare;
import ma.cmsm.audit.AuditEntry;
import ma.cmsm.audit.AuditFilter;
import ma.cmsm.audit.AuditQueries;
import ma.cmsm.identity.Action;
import ma.cmsm.platform.ListPage;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Choice;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Pager;

/**
 * The record: who did what, when, to what, and what came of it. Auditors read all of it,
 * administrators what concerns accounts and settings. To read it is on record, too.
 */
@Named("audit")
@ViewScoped
public class AuditView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LINES = 50;

    /** Fields of the filter by what the key of a refusal begins with. */
    private static final Map<String, String> FIELDS =
            Map.of("audit.from", "from", "audit.to", "to");

    private AuditQueries queries;
    private Actors actors;
    private Things things;
    private AuditCare care;
    private CareWords careWords;
    private Desk desk;

    private Asked asked;
    private String who;
    private AuditFilter filter;
    private String alarm;
    private Map<String, String> names;
    private long total;
    private List<AuditEntry> lines;

    /** For the proxy of the container. */
    protected AuditView() {}

    @Inject
    public AuditView(
            AuditQueries queries,
            Actors actors,
            Things things,
            AuditCare care,
            CareWords careWords,
            Desk desk) {
        this.queries = queries;
        this.actors = actors;
        this.things = things;
        this.care = care;
        this.careWords = careWords;
        this.desk = desk;
    }

    public void load() {
        asked = Asked.of(desk.request());
        who = actors.shown(asked, desk.actor(), desk.words());
        show();
    }

    /**
     * Shows what the form asks for. Whom the reader does not know by the name stays in the form,
     * for no name stands in an address.
     */
    public void find() {
        asked = Asked.sent(desk.request());
        who = asked.actor();
        Set<String> meant = actors.meant(who, desk.actor(), desk.words());
        if (who.isEmpty() || !meant.isEmpty()) {
            desk.go().to(asked.by(meant).address());
        } else {
            show();
        }
    }

    private void show() {
        desk.attempt().done(FIELDS, asked::requireFrom);
        desk.attempt().done(FIELDS, asked::requireTo);
        filter = asked.filter(asked.actors());
        ListPage<AuditEntry> page = read();
        total = page.total();
        lines = page.items();
        alarm = isVerifiable() ? careWords.alarm(care.read(desk.actor()), desk.words()) : "";
        names = things.of(lines, desk.actor(), desk.me().getLanguage().getTag());
        names.putAll(actors.of(lines, desk.actor(), desk.words()));
    }

    private ListPage<AuditEntry> read() {
        return isWhole()
                ? queries.page(filter, asked.page(), LINES, desk.actor())
                : queries.technical(filter, asked.page(), LINES, desk.actor());
    }

    /** Whether the reader sees all of it, and may take a copy. */
    public boolean isWhole() {
        return desk.me().may(Action.READ_AUDIT_LOG);
    }

    /** Whether the reader may see to it that nothing was changed. */
    public boolean isVerifiable() {
        return desk.me().opens(OfficePage.AUDIT_VERIFY);
    }

    /** That it was found broken; empty when it was not, and for who does not verify it. */
    public String getAlarm() {
        return alarm;
    }

    /** Hands out what was asked for as a file. */
    public void export() throws IOException {
        HttpServletResponse response = desk.response();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        AuditCsv csv = new AuditCsv(response.getWriter());
        try {
            queries.export(filter, desk.actor(), csv::write);
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        response.getWriter().flush();
        FacesContext.getCurrentInstance().responseComplete();
    }

    public Asked getAsked() {
        return asked;
    }

    /** Whom the form asks for. */
    public String getWho() {
        return who;
    }

    public String getFound() {
        return desk.words().with("office_audit.found", total);
    }

    public List<AuditEntry> getLines() {
        return lines;
    }

    /** What those who acted, and what it was done to, are called, by how the record names them. */
    public Map<String, String> getNames() {
        return names;
    }

    /** What can have been done, in the words of the table. */
    public List<Choice> getActions() {
        String keys = "act.";
        List<String> acts =
                desk.words().keySet().stream()
                        .filter(key -> key.startsWith(keys))
                        .map(key -> key.substring(keys.length()))
                        .toList();
        return choices(acts, keys, asked.action());
    }

    /** What it can have been done to. */
    public List<Choice> getKinds() {
        List<String> kinds = new ArrayList<>(AuditQueries.TECHNICAL);
        if (isWhole()) {
            kinds.addAll(AuditQueries.OF_ORGANIZATIONS);
        }
        return choices(kinds, "act-object.", asked.kind());
    }

    private List<Choice> choices(List<String> codes, String keys, String asked) {
        return Choice.byWords(codes, keys, asked, desk.words());
    }

    public List<Choice> getResults() {
        return Choice.all(
                List.of(AuditEntry.Result.values()),
                "office_audit.result.",
                Choice.of(AuditEntry.Result.class, asked.result()),
                desk.words());
    }

    public Pager getPager() {
        return new Pager(asked.address(), asked.page(), LINES, total);
    }
}
