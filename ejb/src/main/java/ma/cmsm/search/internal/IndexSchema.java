package ma.cmsm.search.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ma.cmsm.search.IndexDocument.Tie;
import ma.cmsm.search.internal.text.Analysis;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * The fields of the index.
 *
 * <p>Per {@link Part} one field of words of all languages, each in the forms {@link
 * ma.cmsm.search.internal.text.Analysis} gives it, without positions, for nothing asks for phrases.
 * Besides: the key of the object, its facet values as a column, one sort key per language, when it
 * was last made sure of, where it is, when it is open, and its representation.
 */
final class IndexSchema {

    /** Raise it with every change of the fields: the index is then built anew by itself. */
    static final int VERSION = 8;

    /** Older ones cannot answer while they are built anew: they keep representations elsewhere. */
    static final int OLDEST_READ = 7;

    /** {@code kind/id}, unique; also a column, the last word on order. */
    static final String KEY = "key";

    /** Each whole name of it and of who offers it, as {@link Called} makes it. */
    static final String CALLED = "called";

    /** Facet values as {@link #facetTerm} makes them; a column. */
    static final String FACET = "facet";

    /** The published representation; a column, for a page reads it of few objects apart. */
    static final String REPRESENTATION = "representation";

    /** The languages that have an order of names of their own; the first is the fallback. */
    static final List<String> NAME_ORDERS = List.of("fr", "ar", "en");

    /** The fields that order objects: by name for each language, and by key. */
    static final List<String> ORDERS =
            Stream.concat(NAME_ORDERS.stream().map(IndexSchema::nameOrder), Stream.of(KEY))
                    .toList();

    /** The day somebody last made sure of it, days since 1970; a column. */
    static final String CHECKED = "checked";

    /** Where it is, as {@link Whereabouts} writes it; a column. */
    static final String WHERE = "where";

    /** When it is open, as {@link TimetableBytes} writes it; a column, the same hours once. */
    static final String HOURS = "hours";

    static final FieldType WORDS = words();

    static final FieldType KEY_TYPE = key();

    private static final char SEPARATOR = '\u0000';
    private static final String TIED = "tied ";
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

    /** A value of the facet without a name: it is for nobody but those it names in a facet. */
    static String exclusive(String facet) {
        return "only " + facet;
    }

    /** A value of the facet without a name: codes of these two facets are said together. */
    static String tied(String facet, String otherFacet) {
        return TIED + facet + SEPARATOR + otherFacet;
    }

    /** The two facets of {@link #tied}; empty when a value is none such. */
    static Optional<FacetValue> tied(FacetValue value) {
        return value.facet().isEmpty() && value.code().startsWith(TIED)
                ? Optional.of(facetValue(value.code().substring(TIED.length())))
                : Optional.empty();
    }

    /** A value of the facet without a name: these two are said together. */
    static String tie(Tie tie) {
        return "tie "
                + facetTerm(tie.facet(), tie.code())
                + SEPARATOR
                + facetTerm(tie.otherFacet(), tie.otherCode());
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

    /** Whether searches can be answered from what a commit says was made so. */
    static boolean isRead(Map<String, String> signature) {
        String version = signature.getOrDefault(USER_VERSION, "");
        return version.matches("\\d{1,9}") && Integer.parseInt(version) >= OLDEST_READ;
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    private static FieldType key() {
        FieldType type = new FieldType();
        type.setTokenized(false);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.setDocValuesType(DocValuesType.SORTED);
        type.freeze();
        return type;
    }
}
