package ma.cmsm.search.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.search.IndexDocument;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;

/**
 * Turns what a feature hands in into what the index holds. Keeps and refills its fields, so one
 * instance serves one thread, and a document is good until the next one is asked for.
 */
final class DocumentMapper {

    private final Analysis analysis = new Analysis();
    private final Map<Part, PartFields> parts = new EnumMap<>(Part.class);
    private final List<NameOrder> orders =
            IndexSchema.NAME_ORDERS.stream().map(NameOrder::new).toList();
    private final Document document = new Document();

    DocumentMapper() {
        for (Part part : Part.values()) {
            parts.put(part, new PartFields(part));
        }
    }

    Document map(IndexDocument source) {
        document.clear();
        BytesRef key = IndexSchema.key(source.kind(), source.id());
        document.add(new Field(IndexSchema.KEY, key, IndexSchema.KEY_TYPE));
        addWords(source);
        addFacets(source);
        for (int i = 0; i < orders.size(); i++) {
            String field = IndexSchema.nameOrder(IndexSchema.NAME_ORDERS.get(i));
            document.add(new SortedDocValuesField(field, orders.get(i).key(source.texts())));
        }
        document.add(new StoredField(IndexSchema.REPRESENTATION, source.representation()));
        return document;
    }

    private void addWords(IndexDocument source) {
        parts.values().forEach(PartFields::clear);
        source.texts()
                .forEach(
                        (tag, texts) -> {
                            Language language = Language.of(tag);
                            parts.forEach((part, fields) -> fields.add(part.of(texts), language));
                        });
        parts.values().forEach(fields -> fields.addTo(document));
    }

    private void addFacets(IndexDocument source) {
        addFacet("", source.kind());
        for (Map.Entry<String, Set<String>> facet : source.facets().entrySet()) {
            facet.getValue().forEach(code -> addFacet(facet.getKey(), code));
        }
    }

    private void addFacet(String facet, String code) {
        BytesRef term = new BytesRef(IndexSchema.facetTerm(facet, code));
        document.add(new Field(IndexSchema.FACET, term, IndexSchema.FACET_TYPE));
    }

    /** The fields of one part: folded words, and stems per language. */
    private final class PartFields {

        private final Part part;
        private final TermStream folded = new TermStream();
        private final Field foldedField;
        private final Map<Language, TermStream> stems = new EnumMap<>(Language.class);
        private final Map<Language, Field> stemFields = new EnumMap<>(Language.class);

        PartFields(Part part) {
            this.part = part;
            boolean labels = part == Part.THEMES || part == Part.PLACES;
            FieldType type = labels ? IndexSchema.LABELS : IndexSchema.WORDS;
            foldedField = new Field(part.field(), folded, type);
            for (Language language : List.of(Language.FR, Language.AR, Language.EN)) {
                TermStream stream = new TermStream();
                stems.put(language, stream);
                stemFields.put(language, new Field(part.field(language), stream, type));
            }
        }

        void clear() {
            folded.clear();
            stems.values().forEach(TermStream::clear);
        }

        void add(String text, Language language) {
            analysis.each(text, language, this::add);
        }

        private void add(Analysis.Form form) {
            if (form.stopWord() && part == Part.DESCRIPTION) {
                return;
            }
            folded.add(form.folded());
            if (form.hasAccents()) {
                folded.add(form.accented());
            }
            if (form.hasStem() && !form.stopWord()) {
                stems.get(form.language()).add(form.stem());
            }
        }

        void addTo(Document target) {
            if (!folded.isEmpty()) {
                target.add(foldedField);
            }
            stems.forEach(
                    (language, stream) -> {
                        if (!stream.isEmpty()) {
                            target.add(stemFields.get(language));
                        }
                    });
        }
    }
}
