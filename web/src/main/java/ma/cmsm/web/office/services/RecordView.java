package ma.cmsm.web.office.services;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ma.cmsm.directory.DirectoryEditing;
import ma.cmsm.directory.FieldFault;
import ma.cmsm.directory.RecordDraft;
import ma.cmsm.directory.RecordDraft.State;
import ma.cmsm.directory.RecordRef.Kind;
import ma.cmsm.directory.TranslationState;
import ma.cmsm.directory.TranslationState.Status;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Moments;
import ma.cmsm.web.office.Trails;

/** A record as a whole: what of it is public, what is not yet, and what is in the way. */
@Named("serviceRecord")
@ViewScoped
public class RecordView implements Serializable {

    private static final long serialVersionUID = 1L;

    private DirectoryEditing editing;
    private Moments moments;
    private Trails trails;
    private Desk desk;

    private Asked asked;
    private RecordHead head;
    private String trail;
    private String edition;
    private State state;
    private boolean unpublished;
    private String changed;
    private List<Problem> problems;
    private List<EditView.Difference> differences;
    private List<String> untranslated;
    private boolean confirmed;

    /**
     * Something to be put right before it can be published.
     *
     * @param href the page of the form where it is
     */
    public record Problem(String where, String what, String href) implements Serializable {}

    /** For the proxy of the container. */
    protected RecordView() {}

    @Inject
    public RecordView(DirectoryEditing editing, Moments moments, Trails trails, Desk desk) {
        this.editing = editing;
        this.moments = moments;
        this.trails = trails;
        this.desk = desk;
    }

    public void load() {
        asked = Asked.of(desk.request());
        show(editing.draft(asked.ref(), desk.actor()));
        trail = trails.href(asked.kind().word(), asked.ref().id());
    }

    /** Where it is read who looked at this record and changed it; empty when not for me. */
    public String getTrail() {
        return trail;
    }

    private void show(RecordDraft draft) {
        head = RecordHead.of(draft, OfficePage.SERVICE_RECORD, desk.words());
        edition = draft.edition();
        state = draft.state();
        unpublished = draft.changedAt().isPresent();
        changed = draft.changedAt().map(at -> moments.at(at, desk.me().getLanguage())).orElse("");
        problems = draft.faults().stream().map(this::problem).toList();
        differences =
                draft.clashes().stream()
                        .map(
                                clash ->
                                        new EditView.Difference(
                                                FieldNames.label(clash.field(), desk.words()),
                                                Shown.value(clash.theirs(), desk.words()),
                                                Shown.value(clash.mine(), desk.words())))
                        .toList();
        untranslated = untranslated(draft);
    }

    private Problem problem(FieldFault fault) {
        String property = fault.pointer().split("/")[1];
        String part =
                Blueprint.of(asked.kind()).stream()
                        .filter(section -> has(section, property))
                        .findFirst()
                        .map(Section::name)
                        .orElse("");
        return new Problem(
                FieldNames.place(fault.pointer(), desk.words()),
                desk.words().get(fault.key()),
                OfficePage.SERVICE_EDIT.getAddress() + asked.query() + "&part=" + part);
    }

    private static boolean has(Section section, String property) {
        return section.texts().contains(property)
                || property.equals("translations") && !section.texts().isEmpty()
                || section.fields().stream().anyMatch(field -> field.name().equals(property))
                || section.lists().stream().anyMatch(items -> items.name().equals(property));
    }

    /** Lines for each language: how many texts are missing, how many are outdated. */
    private List<String> untranslated(RecordDraft draft) {
        Map<String, Map<Status, Long>> counts =
                draft.translations().stream()
                        .collect(
                                Collectors.groupingBy(
                                        TranslationState::language,
                                        TreeMap::new,
                                        Collectors.groupingBy(
                                                TranslationState::draft, Collectors.counting())));
        List<String> lines = new ArrayList<>();
        counts.forEach(
                (language, states) -> {
                    for (Status status : List.of(Status.MISSING, Status.OUTDATED)) {
                        if (states.containsKey(status)) {
                            lines.add(
                                    desk.words()
                                            .with(
                                                    "office_services_record.translations." + status,
                                                    desk.words().language().nameOf(language),
                                                    states.get(status)));
                        }
                    }
                });
        return lines;
    }

    public void publish() {
        act(
                () -> editing.publish(asked.ref(), edition, confirmed, desk.actor()),
                "office_services_record.published");
    }

    public void withdraw() {
        act(
                () -> editing.withdraw(asked.ref(), edition, desk.actor()),
                "office_services_record.withdrawn");
    }

    public void catchUp() {
        act(
                () -> editing.catchUp(asked.ref(), edition, desk.actor()),
                "office_services_record.caught-up");
    }

    public void discard() {
        Optional<Boolean> left =
                desk.attempt()
                        .to(() -> editing.discard(asked.ref(), edition, desk.actor()).isPresent());
        left.ifPresent(
                there ->
                        desk.go()
                                .to(
                                        there ? here() : OfficePage.SERVICES.getAddress(),
                                        "office_services_record.discarded"));
        again(left.isPresent());
    }

    private void act(Supplier<RecordDraft> work, String done) {
        Optional<RecordDraft> draft = desk.attempt().to(work);
        draft.ifPresent(any -> desk.go().afresh().to(here(), done));
        again(draft.isPresent());
    }

    /** After a refusal the page shows how things are now. */
    private void again(boolean done) {
        if (!done) {
            show(editing.draft(asked.ref(), desk.actor()));
        }
    }

    private String here() {
        return OfficePage.SERVICE_RECORD.getAddress() + asked.query();
    }

    public RecordHead getHead() {
        return head;
    }

    /** When the draft was saved last, in words. */
    public String getChanged() {
        return changed;
    }

    public List<Problem> getProblems() {
        return problems;
    }

    public List<EditView.Difference> getDifferences() {
        return differences;
    }

    public List<String> getUntranslated() {
        return untranslated;
    }

    public boolean isPublishable() {
        return problems.isEmpty()
                && differences.isEmpty()
                && (unpublished || state == State.WITHDRAWN);
    }

    public boolean isDiscardable() {
        return unpublished;
    }

    public boolean isWithdrawable() {
        return asked.kind() == Kind.SERVICE && (state == State.PUBLISHED || state == State.CHANGED);
    }

    /** Only services are checked. */
    public boolean isService() {
        return asked.kind() == Kind.SERVICE;
    }

    /** The public page; empty when there is none. */
    public String getPublicHref() {
        boolean hidden = state == State.NEW || state == State.WITHDRAWN;
        String language = "/" + desk.me().getLanguage().getTag();
        return hidden
                ? ""
                : switch (asked.kind()) {
                    case SERVICE -> language + "/services/" + asked.id();
                    case ORGANIZATION -> language + "/organisations/" + asked.id();
                    case LOCATION -> "";
                };
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean ticked) {
        confirmed = ticked;
    }
}
