package ma.cmsm.web.office.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.ErrorReport;
import ma.cmsm.directory.OwnRecordFilter;
import ma.cmsm.directory.OwnRecordFilter.Check;
import ma.cmsm.directory.ServiceAssurance;
import ma.cmsm.directory.ServiceReports;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Me;
import ma.cmsm.web.office.Waits;
import ma.cmsm.web.words.Words;

/** Reports to be answered and services to be checked, for those who edit them. */
@ApplicationScoped
public class ServiceWaits implements Waits {

    private ServiceReports reports;
    private ServiceAssurance assurance;

    /** For the proxy of the container. */
    protected ServiceWaits() {}

    @Inject
    public ServiceWaits(ServiceReports reports, ServiceAssurance assurance) {
        this.reports = reports;
        this.assurance = assurance;
    }

    @Override
    public List<Task> tasks(Me me, Words words) {
        List<Task> tasks = new ArrayList<>();
        if (me.opens(OfficePage.REPORTS)) {
            long open =
                    reports.list(
                                    Optional.of(ErrorReport.State.OPEN),
                                    Optional.empty(),
                                    0,
                                    1,
                                    me.actor())
                            .total();
            long due =
                    assurance
                            .list(
                                    OwnRecordFilter.of(new Check(Optional.of(assurance.today()))),
                                    0,
                                    1,
                                    me.actor())
                            .total();
            add(tasks, open, words, "office_reports.wait", OfficePage.REPORTS);
            add(tasks, due, words, "office_services_checks.wait", OfficePage.SERVICE_CHECKS);
        }
        return tasks;
    }

    private static void add(
            List<Task> tasks, long count, Words words, String key, OfficePage page) {
        if (count > 0) {
            tasks.add(new Task(words.with(key, count), page.getAddress(), true));
        }
    }
}
