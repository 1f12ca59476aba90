package ma.cmsm.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.FieldChange.What;
import ma.cmsm.directory.internal.assurance.AssuranceLinks;
import ma.cmsm.directory.internal.assurance.AssuranceLinks.Asked;
import ma.cmsm.directory.internal.assurance.Unpublished;
import ma.cmsm.directory.internal.edit.Assurance;
import ma.cmsm.directory.internal.edit.Desk;
import ma.cmsm.directory.internal.edit.Desk.Hand;
import ma.cmsm.directory.internal.edit.Desks;
import ma.cmsm.directory.internal.edit.OpenRecord;
import ma.cmsm.directory.internal.edit.RecordList;
import ma.cmsm.directory.internal.view.Localized;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.LinkTries;
import ma.cmsm.identity.Scope;
import ma.cmsm.identity.Visit;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;

/**
 * The checks of services: every so many months somebody says that all is still correct. It changes
 * the days of the checks and nothing else, so that no translation is outdated by it.
 */
@ApplicationScoped
public class ServiceAssurance {

    private static final String[] FIELDS = {"assured_date", "assurer_name", "assurance_due"};

    private Desks desks;
    private AssuranceLinks links;
    private LinkTries tries;

    /** For the proxy of the container. */
    protected ServiceAssurance() {}

    @Inject
    public ServiceAssurance(Desks desks, AssuranceLinks links, LinkTries tries) {
        this.desks = desks;
        this.links = links;
        this.tries = tries;
    }

    /** Today, where the services are. */
    public LocalDate today() {
        return Assurance.today(desks.clock());
    }

    /** The services an actor may confirm. */
    public ListPage<OwnRecord> list(OwnRecordFilter filter, int offset, int limit, Actor actor) {
        Scope scope = desks.scope(actor, Action.EDIT_SERVICE);
        return desks.reading(sql -> RecordList.withDrafts(sql, filter, scope).page(offset, limit));
    }

    /**
     * Says that all that is published of a service is still correct.
     *
     * @throws Refused kind NOT_FOUND, key {@code identity.not-found}, without the right; kind
     *     CONFLICT, key {@code directory.not-published}
     */
    public void confirm(String service, Actor actor) {
        desks.change(
                RecordRef.service(service),
                Action.EDIT_SERVICE,
                Act.of(actor, "confirm-service", "service", service).on(FIELDS),
                (desk, sql) -> {
                    if (!desk.record().isPublic()) {
                        throw new Refused(Refused.Kind.CONFLICT, "directory.not-published");
                    }
                    return confirm(desk, desks.hand(actor));
                });
    }

    /**
     * What the link of a reminder asks about; empty when it is none of ours, or too old.
     *
     * @throws Refused as {@link LinkTries#look} says, for who guesses
     */
    public Optional<StillCorrect> read(String token, String language, Visit visit) {
        return asked(token, visit)
                .flatMap(
                        asked ->
                                desks.reading(
                                        sql ->
                                                desks.find(sql, RecordRef.service(asked.service()))
                                                        .filter(OpenRecord::isPublished)
                                                        .map(
                                                                record ->
                                                                        shown(
                                                                                asked, record, sql,
                                                                                language))));
    }

    /** Who comes too late with a link of ours is not counted among those who guess. */
    private Optional<Asked> asked(String token, Visit visit) {
        return tries.look(token, visit, act(visit, Optional.empty()), () -> links.read(token))
                .filter(asked -> !asked.over());
    }

    private static Act act(Visit visit, Optional<String> service) {
        return new Act(
                visit.visitor(), "confirm-service-by-link", "service", service, Set.of(FIELDS));
    }

    private StillCorrect shown(Asked asked, OpenRecord record, Sql sql, String language) {
        ObjectNode service = record.stored().orElseThrow().json();
        return new StillCorrect(
                asked.service(),
                Localized.text(service, "name", language).orElse(new Text("", language)),
                asked.due(),
                isOpen(asked, record, sql));
    }

    private static boolean isOpen(Asked asked, OpenRecord record, Sql sql) {
        boolean same =
                Assurance.due(record.stored().orElseThrow().json())
                        .filter(asked.due()::equals)
                        .isPresent();
        return same && (record.isPublic() || Unpublished.isUnpublished(sql, asked));
    }

    /**
     * Says by the link of a reminder that all is still correct. What was taken off because nobody
     * said so comes back. Doing it again changes nothing.
     *
     * @throws Refused as {@link LinkTries#look} says, for who guesses; kind NOT_FOUND, key {@code
     *     directory.link-closed}, when the link is none of ours, or too old
     */
    public void confirm(String token, Visit visit) {
        Asked asked =
                asked(token, visit)
                        .orElseThrow(
                                () -> new Refused(Refused.Kind.NOT_FOUND, "directory.link-closed"));
        desks.changeUnasked(
                RecordRef.service(asked.service()),
                act(visit, Optional.of(asked.service())),
                (desk, sql) ->
                        desk.record().isPublished() && isOpen(asked, desk.record(), sql)
                                ? confirm(desk, desks.hand(Actor.VISITOR))
                                : null);
    }

    private Void confirm(Desk desk, Hand hand) throws SQLException {
        OpenRecord record = desk.record();
        ObjectNode made =
                new Assurance(desks.records(), desks.clock())
                        .today(record.stored().orElseThrow().json(), record.organization());
        if (!record.isPublic()) {
            made.put("status", "active");
        }
        desk.publicCopy().amend(made, What.CONFIRMED, hand);
        return null;
    }
}
