package ma.cmsm.web.office.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.cmsm.audit.AuditEntry;
import ma.cmsm.audit.AuditTrail;
import ma.cmsm.identity.AccountNames;
import ma.cmsm.platform.ListPage;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Pager;
import ma.cmsm.web.office.Query;

/** Who looked at one thing and changed it. */
@Named("trail")
@RequestScoped
public class TrailView {

    private static final int LINES = 50;

    private AuditTrail trail;
    private AccountNames accountNames;
    private Desk desk;

    private String kind;
    private String id;
    private Pager pager;
    private List<AuditEntry> lines;
    private Map<String, String> names;

    /** For the proxy of the container. */
    protected TrailView() {}

    @Inject
    public TrailView(AuditTrail trail, AccountNames accountNames, Desk desk) {
        this.trail = trail;
        this.accountNames = accountNames;
        this.desk = desk;
    }

    public void load() {
        kind = Query.text(desk.request(), "kind");
        id = Query.text(desk.request(), "id");
        int page = Pager.page(desk.request());
        ListPage<AuditEntry> found = trail.read(kind, id, page, LINES, desk.actor());
        String here = Query.of(OfficePage.TRAIL, "kind", kind, "id", id);
        pager = new Pager(here, page, LINES, found.total());
        lines = found.items();
        Set<String> actors = lines.stream().map(AuditEntry::actor).collect(Collectors.toSet());
        names = accountNames.ofKnown(actors, desk.actor());
    }

    public String getKind() {
        return kind;
    }

    public String getId() {
        return id;
    }

    public String getFound() {
        return desk.words().with("office_audit.found", pager.total());
    }

    public List<AuditEntry> getLines() {
        return lines;
    }

    /** What who acted is called, by their id; others stay a number. */
    public Map<String, String> getNames() {
        return names;
    }

    public Pager getPager() {
        return pager;
    }
}
