package ma.cmsm.identity;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ma.cmsm.platform.Actor;

/**
 * What somebody does or tries, as it is put on record: names and ids, never values.
 *
 * @param action its code, such as that of an {@link Action}; ASCII, at most 60 characters
 * @param objectKind what it is done to, such as {@code account}; at most 40 characters
 * @param objectId its id; never anything about a person
 * @param fields names of the fields that are changed or read, or what was counted with its number
 *     behind a colon
 */
public record Act(
        Actor actor,
        String action,
        String objectKind,
        Optional<String> objectId,
        Set<String> fields) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    public Act {
        fields = Set.copyOf(fields);
    }

    /** Whoever asks for a thing may call it anything: what can be no id is not put on record. */
    public static Act of(Actor actor, String action, String objectKind, String objectId) {
        Optional<String> id = Optional.of(objectId).filter(ID.asMatchPredicate());
        return new Act(actor, action, objectKind, id, Set.of());
    }

    public Act on(String... names) {
        return new Act(actor, action, objectKind, objectId, Set.of(names));
    }
}
