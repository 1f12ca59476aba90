package ma.cmsm.search.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.IndexDocument.Facts;
import ma.cmsm.search.IndexDocument.Texts;
import ma.cmsm.search.IndexDocument.Tie;
import ma.cmsm.search.IndexDocument.Where;
import ma.cmsm.search.internal.text.Analysis;
import ma.cmsm.search.internal.text.Language;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * Turns what a feature hands in into what the index holds. Keeps and refills its fields, so one
 * instance serves one thread, and a document is good until the next one is asked for.
 */
final class DocumentMapper {

    private final Analysis analysis = new Analysis();
    private final List<PartField> parts = Stream.of(Part.values()).map(PartField::new).toList();
    private final List<NameOrder> orders =
            IndexSchema.NAME_ORDERS.stream().map(NameOrder::new).toList();
    private final Map<String, SortedSetDocValuesField> facets = new HashMap<>();
    private final Document document = new Document();

    Document map(IndexDocument source) {
        document.clear();
        BytesRef key = IndexSchema.key(source.kind(), source.id());
        document.add(new Field(IndexSchema.KEY, key, IndexSchema.KEY_TYPE));
        addWords(source);
        addNames(source);
        addFacets(source);
        addFacts(source.facts());
        for (int i = 0; i < orders.size(); i++) {
            String field = IndexSchema.nameOrder(IndexSchema.NAME_ORDERS.get(i));
            document.add(new SortedDocValuesField(field, orders.get(i).key(source.texts())));
        }
        document.add(
                new BinaryDocValuesField(
                        IndexSchema.REPRESENTATION, new BytesRef(source.representation())));
        return document;
    }

    private void addWords(IndexDocument source) {
        parts.forEach(PartField::clear);
        source.texts()
                .forEach(
                        (tag, texts) -> {
                            Language language = Language.of(tag);
                            parts.forEach(part -> part.add(texts, language));
                        });
        parts.forEach(part -> part.addTo(document));
    }

    private void addNames(IndexDocument source) {
        source.texts().values().stream()
                .flatMap(texts -> Stream.of(texts.name(), texts.organization()))
                .flatMap(String::lines)
                .flatMap(name -> Called.of(name).stream())
                .distinct()
                .forEach(name -> document.add(new StringField(IndexSchema.CALLED, name, Store.NO)));
    }

    private void addFacts(Facts facts) {
        facts.checked()
                .ifPresent(
                        day ->
                                document.add(
                                        new NumericDocValuesField(
                                                IndexSchema.CHECKED, day.toEpochDay())));
        Where where = facts.where();
        if (!where.equals(Where.UNKNOWN)) {
            document.add(new BinaryDocValuesField(IndexSchema.WHERE, Whereabouts.bytes(where)));
        }
        TimetableBytes.of(facts.hours())
                .ifPresent(
                        hours -> document.add(new SortedDocValuesField(IndexSchema.HOURS, hours)));
    }

    private void addFacets(IndexDocument source) {
        addFacet("", source.kind());
        source.facts().exclusive().forEach(facet -> addFacet("", IndexSchema.exclusive(facet)));
        addTies(source.facts().ties());
        for (Map.Entry<String, Set<String>> facet : source.facets().entrySet()) {
            facet.getValue().forEach(code -> addFacet(facet.getKey(), code));
        }
    }

    private void addTies(Set<Tie> ties) {
        ties.stream()
                .map(tie -> IndexSchema.tied(tie.facet(), tie.otherFacet()))
                .distinct()
                .forEach(tied -> addFacet("", tied));
        ties.forEach(tie -> addFacet("", IndexSchema.tie(tie)));
    }

    private void addFacet(String facet, String code) {
        String term = IndexSchema.facetTerm(facet, code);
        SortedSetDocValuesField field = facets.get(term);
        if (field == null) {
            field = new SortedSetDocValuesField(IndexSchema.FACET, new BytesRef(term));
            facets.put(term, field);
        }
        document.add(field);
    }

    /** The field of one part. */
    private final class PartField {

        private final Part part;
        private final TermStream terms = new TermStream();
        private final Field field;

        PartField(Part part) {
            this.part = part;
            this.field = new Field(part.field(), terms, IndexSchema.WORDS);
        }

        void clear() {
            terms.clear();
        }

        void add(Texts texts, Language language) {
            for (String text : part.of(texts)) {
                analysis.each(text, language, this::add);
            }
        }

        private void add(Analysis.Form form) {
            if (form.stopWord() && part == Part.BODY) {
                return;
            }
            terms.add(form.terms());
        }

        void addTo(Document target) {
            if (!terms.isEmpty()) {
                target.add(field);
            }
        }
    }
}
