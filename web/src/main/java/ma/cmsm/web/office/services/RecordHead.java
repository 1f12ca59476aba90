package ma.cmsm.web.office.services;

import java.io.Serializable;
import java.util.List;
import ma.cmsm.directory.RecordDraft;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.words.Words;

/**
 * What the pages of a record have in common.
 *
 * @param name in the language of its reader, or its own
 * @param query that asks for the record
 */
public record RecordHead(String name, String kind, String state, String query, List<Tab> tabs)
        implements Serializable {

    /** A page of the record. */
    public record Tab(String href, String label, boolean current) implements Serializable {}

    static String name(RecordDraft draft, Words words) {
        return draft.name(words.language().getTag())
                .orElseGet(() -> words.get("office_services.unnamed"));
    }

    static RecordHead of(RecordDraft draft, OfficePage here, Words words) {
        Asked asked = new Asked(draft.ref().kind(), draft.ref().id());
        return new RecordHead(
                name(draft, words),
                draft.ref().kind().name(),
                draft.state().name(),
                asked.query(),
                List.of(
                                OfficePage.SERVICE_RECORD,
                                OfficePage.SERVICE_EDIT,
                                OfficePage.SERVICE_PREVIEW,
                                OfficePage.SERVICE_HISTORY)
                        .stream()
                        .map(
                                page ->
                                        new Tab(
                                                page.getAddress() + asked.query(),
                                                words.get(page.getTitle()),
                                                page == here))
                        .toList());
    }
}
