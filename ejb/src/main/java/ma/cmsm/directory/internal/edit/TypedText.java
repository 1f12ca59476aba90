package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.edit.RecordCheck.Checked;
import ma.cmsm.directory.internal.exchange.Ids;
import ma.cmsm.directory.internal.exchange.Kind;
import ma.cmsm.directory.internal.exchange.MergePatch;
import ma.cmsm.directory.internal.exchange.Origin;
import ma.cmsm.directory.internal.exchange.PartIds;
import ma.cmsm.directory.internal.exchange.Patch;
import ma.cmsm.directory.internal.exchange.Remarks;
import ma.cmsm.platform.Refused;

/** Reads what is typed into a record: by the rules of the import, and whose places it may name. */
final class TypedText {

    /** Characters of a draft's JSON: the longest record of the demonstration has 6,000. */
    private static final int LONGEST = 400_000;

    /** What an editor does not write but acts make. */
    static final List<String> MADE_BY_ACTS =
            List.of(
                    "id",
                    "organization_id",
                    "assured_date",
                    "assurer_name",
                    "assurer_email",
                    "assurance_due",
                    "last_modified");

    private final OpenRecord record;
    private final RecordStore records;
    private final Taxonomies taxonomies;
    private final DraftTable drafts;

    TypedText(OpenRecord record, RecordStore records, Taxonomies taxonomies, DraftTable drafts) {
        this.record = record;
        this.records = records;
        this.taxonomies = taxonomies;
        this.drafts = drafts;
    }

    /** A record with a patch applied, which changes it; what acts make stays. */
    ObjectNode patched(ObjectNode content, ObjectNode patch) {
        ObjectNode allowed = patch.deepCopy();
        allowed.remove(MADE_BY_ACTS);
        MergePatch.apply(
                content,
                new Patch(kind(), record.ref().id(), allowed, new Origin("", 0, ""), false));
        if (content.toString().length() > LONGEST) {
            throw new Refused(Refused.Kind.INVALID, "directory.draft-too-long", LONGEST);
        }
        return content;
    }

    /** Read twice: ids are given to new parts once it is known what of them is kept. */
    Checked read(ObjectNode content) {
        ObjectNode kept = check(content).kept();
        new PartIds(new Ids(""), new Remarks())
                .assign(record.ref().id(), kind().type(), kept, new Origin("", 0, ""));
        kept.put("id", record.ref().id());
        return check(kept);
    }

    /** What of a draft can be published, and what cannot. */
    Checked check(ObjectNode content) {
        return RecordCheck.check(kind(), content, taxonomies, ownPlaces(content));
    }

    private Predicate<String> ownPlaces(ObjectNode content) {
        Set<String> asked = new HashSet<>();
        content.path("service_at_locations")
                .forEach(place -> asked.add(place.path("location_id").asText()));
        if (asked.isEmpty()) {
            return any -> false;
        }
        Set<String> own = new HashSet<>();
        record.published()
                .ifPresent(
                        json ->
                                json.path("service_at_locations")
                                        .forEach(at -> own.add(at.path("location_id").asText())));
        records.ownersOfPlaces(asked)
                .forEach(
                        (place, owner) -> {
                            if (record.organization().filter(owner::equals).isPresent()) {
                                own.add(place);
                            }
                        });
        own.addAll(unpublishedPlaces(asked));
        return own::contains;
    }

    private Set<String> unpublishedPlaces(Set<String> asked) {
        Set<String> own = new HashSet<>();
        for (String place : asked) {
            try {
                drafts.find(RecordRef.location(place))
                        .filter(draft -> draft.content().isPresent())
                        .filter(draft -> draft.organization().equals(record.organization()))
                        .ifPresent(draft -> own.add(place));
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return own;
    }

    private Kind kind() {
        return RecordStore.kind(record.ref());
    }
}
