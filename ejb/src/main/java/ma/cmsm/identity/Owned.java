package ma.cmsm.identity;

import java.util.List;
import java.util.Optional;

/**
 * A feature that knows whose its things are, for who asks about things of any kind, such as the
 * record of who looked at them.
 */
public interface Owned {

    /**
     * Whose a thing is.
     *
     * @param targets the thing as rights see it, once for each organisation that has it
     * @param apart whether these organisations do not know of each other
     */
    record Ownership(List<Target> targets, boolean apart) {

        public Ownership {
            targets = List.copyOf(targets);
        }

        public static Ownership one(Target target) {
            return new Ownership(List.of(target), false);
        }
    }

    /**
     * Empty when there is no such thing, or when it is another feature's.
     *
     * @param objectKind as acts name it
     */
    Optional<Ownership> find(String objectKind, String id);

    /**
     * What a thing is called, for those who may know of it; empty when it has no name, or when it
     * is another feature's.
     *
     * @param language tag of the one that the name is wanted in
     */
    default Optional<String> name(String objectKind, String id, String language) {
        return Optional.empty();
    }
}
