package ma.cmsm.web.office.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ma.cmsm.identity.RetentionEditing;
import ma.cmsm.identity.RetentionView;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Query;

/** What is kept for how long, and what waits to be decided. */
@Named("retentionList")
@RequestScoped
public class ListView {

    private RetentionEditing editing;
    private Desk desk;

    private List<RetentionView> rules;

    /** For the proxy of the container. */
    protected ListView() {}

    @Inject
    public ListView(RetentionEditing editing, Desk desk) {
        this.editing = editing;
        this.desk = desk;
    }

    public void load() {
        rules = editing.list(desk.actor());
    }

    public List<RetentionView> getRules() {
        return rules;
    }

    public String days(int days) {
        return desk.words().with("office_retention.days", days);
    }

    public String href(RetentionView rule) {
        return Query.of(OfficePage.RETENTION_DECIDE, "rule", rule.rule().code());
    }

    public boolean isDeciding() {
        return desk.me().opens(OfficePage.RETENTION_DECIDE);
    }
}
