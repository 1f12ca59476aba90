package ma.cmsm.search.internal;

import java.util.ArrayList;
import java.util.List;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.internal.QueryWord.Meaning;
import ma.cmsm.search.internal.QueryWord.Synonyms;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.Sense;
import ma.cmsm.search.internal.lexicon.Topic;

/**
 * What the phrases of a question mean together: each is found by itself, and what one may mean
 * counts more or less beside what another surely does.
 */
final class Understanding {

    private static final float WHOLE_BESIDE_PART = 0.4f;
    private static final float PROVINCE_BESIDE_TOWN = 0.7f;
    private static final float LEAST_OF_PART = 0.5f;

    /** What points to somebody or something no less than this does so clearly. */
    private static final float CLEAR = 0.9f;

    /** Who is named beside a need says for whom, from this weight on. */
    private static final float NAMES_SOMEBODY = 0.5f;

    private static final String PEOPLE = "audience";

    /** What points to a need no less than this may be what is sought beside who it is for. */
    private static final float NEED = 0.4f;

    /** Of a word known from inside phrases only, beside one that is clear. */
    private static final float PART_BESIDE_CLEAR = 0.5f;

    /**
     * A phrase of the question.
     *
     * @param part whether it is a word that is only ever a part of phrases
     */
    private record Phrase(
            List<QueryWord> words, List<Sense> senses, List<Topic> groups, boolean part) {}

    private final Lexicon lexicon;
    private final List<Phrase> phrases = new ArrayList<>();

    Understanding(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void add(List<QueryWord> words, List<Sense> senses, List<Topic> groups, boolean part) {
        phrases.add(new Phrase(List.copyOf(words), senses, groups, part));
    }

    /** Gives every word what it means in its phrase, beside the other phrases. */
    void settle() {
        boolean clear =
                phrases.stream().anyMatch(phrase -> !phrase.part() && isNeed(phrase, CLEAR));
        boolean other = phrases.stream().anyMatch(phrase -> isNeed(phrase, NEED));
        boolean need =
                phrases.stream().flatMap(phrase -> phrase.senses().stream()).anyMatch(this::isNeed);
        for (Phrase phrase : phrases) {
            List<Sense> senses = withNeeds(phrase.senses(), need ? CLEAR : 0);
            if (phrase.part() && clear) {
                senses = senses.stream().map(this::besideClear).toList();
            }
            FacetRole role = role(senses);
            boolean forSomebody = other && namesSomebody(phrase);
            give(phrase, senses, forSomebody ? FacetRole.QUALIFIER : role);
        }
    }

    private Sense besideClear(Sense sense) {
        return isNeed(sense) ? sense.times(PART_BESIDE_CLEAR) : sense;
    }

    /**
     * Whether it says what is needed and not for whom, as {@code fever} does in {@code my child has
     * fever}.
     */
    private boolean isNeed(Phrase phrase, float least) {
        return !namesSomebody(phrase)
                && phrase.senses().stream()
                        .anyMatch(sense -> isNeed(sense) && sense.weight() >= least);
    }

    /** Those who are named by what they need, such as pregnant women, are not only somebody. */
    private boolean namesSomebody(Phrase phrase) {
        return phrase.senses().stream()
                .anyMatch(
                        sense ->
                                sense.facet().equals(PEOPLE)
                                        && sense.weight() >= NAMES_SOMEBODY
                                        && lexicon.near(sense).stream()
                                                .allMatch(need -> need.weight() < CLEAR));
    }

    private boolean isNeed(Sense sense) {
        return lexicon.role(sense.facet()) == FacetRole.SUBJECT;
    }

    /**
     * Who names people or a paper means what goes with these.
     *
     * @param least how closely it must
     */
    private List<Sense> withNeeds(List<Sense> senses, float least) {
        List<Sense> all = new ArrayList<>(senses);
        for (Sense sense : senses) {
            if (lexicon.role(sense.facet()) == FacetRole.QUALIFIER) {
                for (Sense need : lexicon.near(sense)) {
                    boolean named = all.stream().anyMatch(one -> one.isOf(need));
                    if (need.weight() >= least && !named) {
                        all.add(need.times(sense.weight()));
                    }
                }
            }
        }
        return all;
    }

    private void give(Phrase phrase, List<Sense> senses, FacetRole role) {
        float share = 1f / phrase.words().size();
        for (QueryWord word : phrase.words()) {
            for (Sense sense : senses) {
                Topic topic = lexicon.topic(sense.facet(), sense.code());
                word.meanings().add(new Meaning(narrowed(sense, senses), topic, share));
            }
            phrase.groups().forEach(group -> word.synonyms().add(new Synonyms(group, share)));
            word.play(role);
        }
    }

    /** Who means a part means less the whole it is of. */
    private Sense narrowed(Sense sense, List<Sense> among) {
        String part = sense.code() + '.';
        boolean meansPart =
                among.stream()
                        .anyMatch(
                                other ->
                                        other.facet().equals(sense.facet())
                                                && other.code().startsWith(part)
                                                && other.weight() >= LEAST_OF_PART);
        if (!meansPart) {
            return sense;
        }
        return sense.times(isNeed(sense) ? WHOLE_BESIDE_PART : PROVINCE_BESIDE_TOWN);
    }

    /** A subject if it may be one; else a place; else it qualifies. */
    private FacetRole role(List<Sense> senses) {
        FacetRole role = senses.isEmpty() ? FacetRole.SUBJECT : FacetRole.QUALIFIER;
        for (Sense sense : senses) {
            FacetRole own = lexicon.role(sense.facet());
            role = own.compareTo(role) < 0 ? own : role;
        }
        return role;
    }
}
