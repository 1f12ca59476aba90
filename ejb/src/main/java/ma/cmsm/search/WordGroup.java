package ma.cmsm.search;

import java.util.List;

/**
 * Phrases of equal meaning, across languages, as an editor sees them.
 *
 * @param shipped whether it is as the product ships it
 * @param version what a change of it has to name
 */
public record WordGroup(String id, List<Form> forms, boolean shipped, long version) {

    /**
     * A phrase of a group.
     *
     * @param weight how much it means what the group means, above 0, at most 1
     */
    public record Form(String text, float weight) {}

    /**
     * What an editor wants of a group.
     *
     * @param id a UUID; empty for a new group
     * @param version the one the editor saw, 0 when there was none
     */
    public record Put(String id, List<Form> forms, long version) {

        public Put {
            forms = List.copyOf(forms);
        }
    }
}
