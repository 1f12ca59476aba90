package ma.cmsm.directory.internal.assurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.FieldChange.What;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.internal.assurance.AssuranceTable.Check;
import ma.cmsm.directory.internal.edit.Assurance;
import ma.cmsm.directory.internal.edit.Desks;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.DirectoryMembers;
import ma.cmsm.identity.DirectoryMembers.Editor;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.MailOutbox;
import ma.cmsm.platform.Setting;
import ma.cmsm.platform.Settings;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Tick;
import ma.cmsm.platform.Transactions;
import ma.cmsm.search.IndexOutbox;

/**
 * One round through all that is to be checked: asks editors, marks what is stale, takes off what
 * nobody confirmed. Whatever was missed is made up for, once; two rounds at a time do no more than
 * one.
 */
@ApplicationScoped
public class AssuranceRounds {

    /** How long somebody has after being asked before anything is taken off. */
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(30);

    /** Services in one mail: a mail has room for no more. */
    private static final int IN_ONE_MAIL = 15;

    private static final int CHUNK = 500;

    private static final Logger LOG = System.getLogger(AssuranceRounds.class.getName());

    private Desks desks;
    private Transactions transactions;
    private DirectoryMembers members;
    private AssuranceLinks links;
    private MailOutbox mails;
    private IndexOutbox outbox;
    private Settings settings;

    /** For the proxy of the container. */
    protected AssuranceRounds() {}

    @Inject
    public AssuranceRounds(
            Desks desks,
            Transactions transactions,
            DirectoryMembers members,
            AssuranceLinks links,
            MailOutbox mails,
            IndexOutbox outbox,
            Settings settings) {
        this.desks = desks;
        this.transactions = transactions;
        this.members = members;
        this.links = links;
        this.mails = mails;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Goes through all that is due now. */
    public void go() {
        LocalDate today = Assurance.today(desks.clock());
        List<Check> checks =
                transactions.apart(
                        sql -> new AssuranceTable(sql).until(today.minusDays(Step.FIRST.days)));
        demote(checks.stream().filter(check -> check.awaits(Step.STALE, today)).toList());
        byOrganization(checks)
                .forEach(
                        (owner, theirs) ->
                                Tick.of(
                                        LOG,
                                        "Nobody of organisation " + owner + " could be asked",
                                        () -> ask(owner, theirs, today)));
        checks.stream().filter(check -> isForgotten(check, today)).forEach(this::takeOff);
    }

    /** One that cannot be taken off keeps no other. */
    private void takeOff(Check check) {
        String waits = "Service " + check.service() + " could not be taken off";
        Tick.of(LOG, waits, () -> unpublish(check));
    }

    /** The index reads them again, and finds that they are stale. */
    private void demote(List<Check> stale) {
        for (List<Check> some : portions(stale, CHUNK)) {
            Tick.of(LOG, "Stale services are read again later", () -> demoteAtOnce(some));
        }
    }

    private void demoteAtOnce(List<Check> stale) {
        transactions.apart(
                sql -> {
                    List<String> taken = new ArrayList<>();
                    for (Check check : stale) {
                        if (new AssuranceTable(sql).take(check, Step.STALE, now())) {
                            taken.add(check.service());
                        }
                    }
                    outbox.touch("service", taken);
                    return taken;
                });
    }

    private static Map<String, List<Check>> byOrganization(List<Check> checks) {
        Map<String, List<Check>> owners = new LinkedHashMap<>();
        for (Check check : checks) {
            check.organization()
                    .ifPresent(
                            owner ->
                                    owners.computeIfAbsent(owner, any -> new ArrayList<>())
                                            .add(check));
        }
        return owners;
    }

    /** Nobody is asked twice at once: of several steps that were missed the latest counts. */
    private void ask(String owner, List<Check> checks, LocalDate today) {
        Map<Step, List<Check>> asked = new LinkedHashMap<>();
        for (Check check : checks) {
            latest(check, today)
                    .ifPresent(
                            step ->
                                    asked.computeIfAbsent(step, any -> new ArrayList<>())
                                            .add(check));
        }
        List<Editor> editors = asked.isEmpty() ? List.of() : members.editorsOf(owner);
        if (!editors.isEmpty()) {
            asked.forEach(
                    (step, theirs) ->
                            portions(theirs, IN_ONE_MAIL)
                                    .forEach(some -> ask(editors, step, some)));
        }
    }

    private static Optional<Step> latest(Check check, LocalDate today) {
        return Step.ASKING.stream()
                .filter(step -> !today.isBefore(check.due().plusDays(step.days)))
                .findFirst()
                .filter(step -> check.awaits(step, today));
    }

    private void ask(List<Editor> editors, Step step, List<Check> checks) {
        transactions.apart(
                sql -> {
                    List<Check> taken = new ArrayList<>();
                    for (Check check : checks) {
                        if (takeWithEarlier(sql, check, step)) {
                            taken.add(check);
                        }
                    }
                    if (!taken.isEmpty()) {
                        write(editors, key(step), taken);
                    }
                    return taken;
                });
    }

    private boolean takeWithEarlier(Sql sql, Check check, Step step) throws java.sql.SQLException {
        AssuranceTable table = new AssuranceTable(sql);
        for (Step earlier : Step.ASKING) {
            if (earlier.days < step.days) {
                table.take(check, earlier, now());
            }
        }
        return table.take(check, step, now());
    }

    private void write(List<Editor> editors, String key, Collection<Check> checks) {
        for (Editor editor : editors) {
            StringBuilder lines = new StringBuilder();
            for (Check check : checks) {
                String page = "/" + editor.language() + "/still-correct";
                String token = links.token(check.service(), check.due());
                lines.append("\n• ").append(check.name()).append("\n  ");
                lines.append(mails.link(page, token)).append('\n');
            }
            mails.put(
                    editor.mail(),
                    editor.language(),
                    key,
                    Map.of("services", lines.toString().strip()));
        }
    }

    private static String key(Step step) {
        return "directory.assurance-" + step.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Nothing is taken off of which nobody was asked in time. */
    private boolean isForgotten(Check check, LocalDate today) {
        long grace = settings.number(Setting.ASSURANCE_GRACE_DAYS);
        Instant longAgo = now().minus(TIME_TO_ANSWER);
        return grace > 0
                && today.isAfter(check.due().plusDays(grace))
                && check.taken().entrySet().stream()
                        .anyMatch(step -> step.getKey().asks && step.getValue().isBefore(longAgo));
    }

    private void unpublish(Check check) {
        Act act = Act.of(Actor.SYSTEM, "unpublish-stale-service", "service", check.service());
        desks.changeUnasked(
                RecordRef.service(check.service()),
                act.on("status"),
                (desk, sql) -> {
                    if (desk.record().isPublic()
                            && new AssuranceTable(sql).take(check, Step.UNPUBLISHED, now())) {
                        desk.publicCopy()
                                .amend(
                                        HsdsJson.MAPPER
                                                .createObjectNode()
                                                .put("status", "inactive"),
                                        What.WITHDRAWN,
                                        desks.hand(Actor.SYSTEM));
                        write(
                                check.organization().map(members::editorsOf).orElse(List.of()),
                                key(Step.UNPUBLISHED),
                                List.of(check));
                    }
                    return check;
                });
    }

    private Instant now() {
        return desks.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> List<List<T>> portions(List<T> all, int size) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            portions.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return portions;
    }
}
