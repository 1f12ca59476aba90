package ma.cmsm.search.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Numbers the facet values of one index, so that counting is adding in an array. It only grows: a
 * value nobody carries any more keeps its number and counts nothing.
 */
final class FacetDictionary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<FacetValue> values = new ArrayList<>();

    /** The number of a term of the field {@link IndexSchema#FACET}. */
    synchronized int intern(String term) {
        Integer known = numbers.get(term);
        if (known != null) {
            return known;
        }
        values.add(IndexSchema.facetValue(term));
        numbers.put(term, values.size() - 1);
        return values.size() - 1;
    }

    synchronized OptionalInt find(String facet, String code) {
        Integer known = numbers.get(IndexSchema.facetTerm(facet, code));
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    /** The numbers of the parts of a code, at any depth. */
    synchronized int[] parts(String facet, String code) {
        String beginning = code + '.';
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i).facet().equals(facet))
                .filter(i -> values.get(i).code().startsWith(beginning))
                .toArray();
    }

    /** The numbers of all codes of a facet. */
    synchronized int[] of(String facet) {
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i).facet().equals(facet))
                .toArray();
    }

    /** All values, each at the place of its number. */
    synchronized List<FacetValue> values() {
        return List.copyOf(values);
    }

    synchronized int size() {
        return values.size();
    }
}
