package ma.cmsm.directory.internal.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import ma.cmsm.directory.FieldChange.What;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.internal.edit.Desks;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.DemonstrationEnded;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Demonstration;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Transactions;

/**
 * Withdraws the services that the demonstration brought, when it has ended and whoever ended it
 * wants that. What somebody changed or confirmed since stays: it is the committee's own by now. So
 * do the emergency numbers, which are there without a demonstration too.
 */
@ApplicationScoped
public class DemoServices {

    private static final Logger LOG = System.getLogger(DemoServices.class.getName());

    private static final String UNTOUCHED =
            "select s.id from directory_service s join platform_marker m on m.name = ?"
                    + " where s.updated_at <= m.set_at and s.status = 'active'"
                    + " and not exists (select 1 from directory_attribute a"
                    + " where a.service_id = s.id and a.taxonomy_term_id = ?) order by s.id";

    private Demonstration demonstration;
    private Transactions transactions;
    private Desks desks;

    /** For the proxy of the container. */
    protected DemoServices() {}

    @Inject
    public DemoServices(Demonstration demonstration, Transactions transactions, Desks desks) {
        this.demonstration = demonstration;
        this.transactions = transactions;
        this.desks = desks;
    }

    void withdraw(@Observes DemonstrationEnded end) {
        withdrawIfAsked();
    }

    /** Goes on where a stop cut it short. */
    public void withdrawIfAsked() {
        if (!demonstration.isToWithdraw()) {
            return;
        }
        List<String> services =
                transactions.apart(
                        sql ->
                                sql.list(
                                        UNTOUCHED,
                                        List.of(DemoDirectory.LOADED, EmergencyNumbers.THEME),
                                        row -> row.getString(1)));
        services.forEach(this::withdraw);
        demonstration.withdrawn();
        LOG.log(Level.INFO, "Withdrew the demonstration''s services: {0}", services.size());
    }

    private void withdraw(String service) {
        Act act = Act.of(Actor.SYSTEM, "withdraw-demo-service", "service", service).on("status");
        try {
            desks.changeUnasked(
                    RecordRef.service(service),
                    act,
                    (desk, sql) -> {
                        desk.publicCopy()
                                .amend(
                                        HsdsJson.MAPPER
                                                .createObjectNode()
                                                .put("status", "inactive"),
                                        What.WITHDRAWN,
                                        desks.hand(Actor.SYSTEM));
                        return service;
                    });
        } catch (Refused meanwhile) {
            if (meanwhile.kind() == Refused.Kind.UNAVAILABLE) {
                throw meanwhile;
            }
            LOG.log(Level.WARNING, "{0} stays: {1}", service, meanwhile.key());
        }
    }
}
