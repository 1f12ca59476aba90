package ma.cmsm.search.internal;

import java.util.List;
import java.util.Map;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * The fields of the index.
 *
 * <p>Per {@link Part}: one field of folded words of all languages and one of stems per language
 * ({@code name}, {@code name.fr}, …), without positions, for nothing asks for phrases. Besides: the
 * key of the object, its facet values (also as columns to count by), one sort key per language, and
 * its representation.
 */
final class IndexSchema {

    /** Raise it with every change of the fields: the index is then built anew by itself. */
    static final int VERSION = 2;

    /** {@code kind/id}, unique; also a column, the last word on order. */
    static final String KEY = "key";

    /** Facet values as {@link #facetTerm} makes them. */
    static final String FACET = "facet";

    /** The published representation, stored. */
    static final String REPRESENTATION = "representation";

    /** The languages that have an order of names of their own; the first is the fallback. */
    static final List<String> NAME_ORDERS = List.of("fr", "ar", "en");

    static final FieldType WORDS = words(false);

    /** For lists of labels: having many of them must not count against a service. */
    static final FieldType LABELS = words(true);

    static final FieldType KEY_TYPE = exact(DocValuesType.SORTED);
    static final FieldType FACET_TYPE = exact(DocValuesType.SORTED_SET);

    private static final char SEPARATOR = '\u0000';
    private static final String USER_VERSION = "schema";
    private static final String USER_ANALYSIS = "analysis";

    private IndexSchema() {}

    static BytesRef key(String kind, String id) {
        return new BytesRef(kind + '/' + id);
    }

    /** One value of a facet; the kind of an object is the value of a facet without a name. */
    static String facetTerm(String facet, String code) {
        return facet + SEPARATOR + code;
    }

    static FacetValue facetValue(String term) {
        int at = term.indexOf(SEPARATOR);
        return new FacetValue(term.substring(0, at), term.substring(at + 1));
    }

    /** The field that orders by name for a reader of a language. */
    static String nameOrder(String language) {
        return "order." + (NAME_ORDERS.contains(language) ? language : NAME_ORDERS.get(0));
    }

    /** What a commit says about how it was made. */
    static Map<String, String> signature() {
        return Map.of(USER_VERSION, String.valueOf(VERSION), USER_ANALYSIS, Analysis.digest());
    }

    private static FieldType words(boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    private static FieldType exact(DocValuesType column) {
        FieldType type = new FieldType();
        type.setTokenized(false);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.setDocValuesType(column);
        type.freeze();
        return type;
    }
}
