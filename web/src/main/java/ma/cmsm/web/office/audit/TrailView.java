package ma.cmsm.web.office.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import ma.cmsm.audit.AuditEntry;
import ma.cmsm.audit.AuditTrail;
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
    private Actors actors;
    private Desk desk;

    private String kind;
    private String id;
    private String title;
    private Pager pager;
    private List<AuditEntry> lines;
    private Map<String, String> names;

    /** For the proxy of the container. */
    protected TrailView() {}

    @Inject
    public TrailView(AuditTrail trail, Actors actors, Desk desk) {
        this.trail = trail;
        this.actors = actors;
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
        names = actors.of(lines, desk.actor(), desk.words());
        title = title();
    }

    private String title() {
        return trail.name(desk.actor(), kind, id, desk.me().getLanguage().getTag())
                .orElseGet(() -> desk.words().get(OfficePage.TRAIL.getTitle()));
    }

    /** What the thing is called; when that is not known, what the page is for. */
    public String getTitle() {
        return title;
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
