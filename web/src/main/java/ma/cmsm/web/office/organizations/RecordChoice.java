package ma.cmsm.web.office.organizations;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.OwnRecord;

/**
 * A record of the directory that a member may be given.
 *
 * @param id in the directory
 */
public record RecordChoice(String id, String name) implements Serializable {

    /**
     * What is offered to a member.
     *
     * @param given ids of those that members are already
     * @param own id of the member's; offered even when nothing is found under it: an unpublished
     *     record that was thrown away is begun again under its id
     * @param begun how such a one is called
     */
    static List<RecordChoice> of(
            List<OwnRecord> all, Set<String> given, Optional<String> own, String begun) {
        List<RecordChoice> choices = new ArrayList<>();
        for (OwnRecord each : all) {
            String id = each.ref().id();
            if (!given.contains(id) || own.filter(id::equals).isPresent()) {
                choices.add(new RecordChoice(id, each.name()));
            }
        }
        own.filter(id -> !isAmong(choices, id))
                .ifPresent(id -> choices.add(0, new RecordChoice(id, begun)));
        return choices;
    }

    /**
     * What a form holds after somebody else changed the member: what was chosen in it, if it is
     * offered still, or else what the member has now.
     */
    static Optional<String> after(
            Optional<String> held,
            Optional<String> before,
            Optional<String> now,
            List<RecordChoice> choices) {
        boolean touched = !held.equals(before);
        boolean offered = held.map(id -> isAmong(choices, id)).orElse(true);
        return touched && offered ? held : now;
    }

    private static boolean isAmong(List<RecordChoice> choices, String id) {
        return choices.stream().anyMatch(each -> each.id().equals(id));
    }
}
