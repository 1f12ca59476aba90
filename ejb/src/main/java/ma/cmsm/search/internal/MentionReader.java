package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ma.cmsm.search.internal.SegmentMentions.Mentions;
import ma.cmsm.search.internal.lexicon.Topic;
import ma.cmsm.search.internal.lexicon.Topic.Phrase;
import ma.cmsm.search.internal.text.Analysis;
import ma.cmsm.search.internal.text.Language;
import ma.cmsm.search.internal.text.Token;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Goes through the phrases of a topic and gathers who says them. */
final class MentionReader {

    /** A phrase that may as well mean something else says nothing in a text. */
    private static final float LEAST_WEIGHT = 0.75f;

    private final LeafReader reader;
    private final float[] strength;

    MentionReader(LeafReader reader) {
        this.reader = reader;
        this.strength = new float[reader.maxDoc()];
    }

    Mentions read(Topic topic) throws IOException {
        for (Part part : Part.values()) {
            Terms terms = reader.terms(part.field());
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (Phrase phrase : topic.phrases()) {
                    if (phrase.weight() < LEAST_WEIGHT) {
                        continue;
                    }
                    add(phrase, clearness(part) * phrase.weight(), each);
                }
            }
        }
        return gathered();
    }

    /** A name says what something is; a text may say so in passing. */
    private static float clearness(Part part) {
        return switch (part) {
            case NAME -> 1f;
            case ORGANIZATION -> 0.5f;
            case BODY -> 0.35f;
        };
    }

    private void add(Phrase phrase, float weight, TermsEnum terms) throws IOException {
        FixedBitSet all = null;
        for (Token word : phrase.words()) {
            FixedBitSet documents = documents(word, phrase.language(), terms);
            if (documents == null) {
                return;
            }
            if (all == null) {
                all = documents;
            } else {
                all.and(documents);
            }
        }
        if (all != null) {
            add(all, weight);
        }
    }

    /** Who has a word in any of its forms; null when nobody. */
    private FixedBitSet documents(Token word, Language language, TermsEnum terms)
            throws IOException {
        FixedBitSet documents = null;
        PostingsEnum postings = null;
        for (BytesRef form : forms(word, language)) {
            if (terms.seekExact(form)) {
                postings = terms.postings(postings, PostingsEnum.NONE);
                if (documents == null) {
                    documents = new FixedBitSet(reader.maxDoc());
                }
                int doc = postings.nextDoc();
                while (doc != DocIdSetIterator.NO_MORE_DOCS) {
                    documents.set(doc);
                    doc = postings.nextDoc();
                }
            }
        }
        return documents;
    }

    private static Set<BytesRef> forms(Token word, Language language) {
        Set<BytesRef> forms = new LinkedHashSet<>();
        forms.add(new BytesRef(word.folded()));
        List<String> stems = new ArrayList<>();
        if (word.stems().containsKey(language)) {
            stems.add(word.stem(language));
        } else {
            stems.addAll(word.stems().values());
        }
        for (String stem : stems) {
            forms.add(Analysis.stemTerm(stem));
        }
        return forms;
    }

    /** Several mentions say it more clearly, but never more than clear. */
    private void add(FixedBitSet documents, float weight) throws IOException {
        BitSetIterator each = new BitSetIterator(documents, 0);
        int doc = each.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
            strength[doc] = 1 - (1 - strength[doc]) * (1 - weight);
            doc = each.nextDoc();
        }
    }

    private Mentions gathered() {
        int size = 0;
        for (float clear : strength) {
            size += clear > 0 ? 1 : 0;
        }
        Mentions mentions = new Mentions(size);
        int next = 0;
        for (int doc = 0; next < size; doc++) {
            if (strength[doc] > 0) {
                mentions.set(next++, doc, strength[doc]);
            }
        }
        return mentions;
    }
}
