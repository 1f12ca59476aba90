package ma.cmsm.web.office.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.DirectoryEditing;
import ma.cmsm.directory.ErrorReport;
import ma.cmsm.directory.OwnRecordFilter;
import ma.cmsm.directory.OwnRecordFilter.Check;
import ma.cmsm.directory.RecordDraft.State;
import ma.cmsm.directory.RecordRef.Kind;
import ma.cmsm.directory.ServiceAssurance;
import ma.cmsm.directory.ServiceReports;
import ma.cmsm.platform.Role;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Me;
import ma.cmsm.web.office.Waits;
import ma.cmsm.web.words.Words;

/** Reports to be answered, services to be checked and drafts to be published, for their editors. */
@ApplicationScoped
public class ServiceWaits implements Waits {

    private static final String ORGANIZATION =
            OfficePage.SERVICES.getAddress() + "?kind=" + Kind.ORGANIZATION.word();

    private ServiceReports reports;
    private ServiceAssurance assurance;
    private DirectoryEditing editing;
    private OwnOrganization organization;

    /** For the proxy of the container. */
    protected ServiceWaits() {}

    @Inject
    public ServiceWaits(
            ServiceReports reports,
            ServiceAssurance assurance,
            DirectoryEditing editing,
            OwnOrganization organization) {
        this.reports = reports;
        this.assurance = assurance;
        this.editing = editing;
        this.organization = organization;
    }

    @Override
    public List<Task> tasks(Me me, Words words) {
        if (!me.opens(OfficePage.REPORTS)) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        String open = OfficePage.REPORTS.getAddress() + "?state=" + ErrorReport.State.OPEN;
        add(tasks, reports(me), words, "office_reports.wait", open, true);
        String checks = OfficePage.SERVICE_CHECKS.getAddress();
        add(tasks, due(me), words, "office_services_checks.wait", checks, true);
        // Whoever looks after all organisations does not finish each one's drafts
        if (me.actor().roles().contains(Role.MEMBER_EDITOR)) {
            if (organization.find(me.actor()).isEmpty()) {
                tasks.add(new Task(words.get("office_services.wait.missing"), ORGANIZATION, false));
            }
            for (State state : List.of(State.NEW, State.CHANGED)) {
                String drafts = OfficePage.SERVICES.getAddress() + "?state=" + state;
                String key = "office_services.wait." + state;
                add(tasks, drafts(me, state), words, key, drafts, false);
            }
        }
        return tasks;
    }

    private long reports(Me me) {
        Optional<ErrorReport.State> open = Optional.of(ErrorReport.State.OPEN);
        return reports.list(open, Optional.empty(), 0, 1, me.actor()).total();
    }

    private long due(Me me) {
        OwnRecordFilter due = OwnRecordFilter.of(new Check(Optional.of(assurance.today())));
        return assurance.list(due, 0, 1, me.actor()).total();
    }

    private long drafts(Me me, State state) {
        OwnRecordFilter drafts =
                new OwnRecordFilter(
                        Kind.SERVICE,
                        Optional.of(state),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return editing.list(drafts, 0, 1, me.actor()).total();
    }

    private static void add(
            List<Task> tasks, long count, Words words, String key, String href, boolean urgent) {
        if (count > 0) {
            tasks.add(new Task(words.with(key, count), href, urgent));
        }
    }
}
