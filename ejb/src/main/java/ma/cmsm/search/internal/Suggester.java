package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.Suggestions;
import ma.cmsm.search.Suggestions.Name;
import ma.cmsm.search.internal.Corrector.Correction;
import ma.cmsm.search.internal.lexicon.Begun;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconData.Term;
import ma.cmsm.search.internal.text.Token;

/** Completes what is being typed: what it may point to, and who is called so. */
final class Suggester {

    private static final int MOST_NAMES = 5;
    private static final int MOST_HITS = 3;
    private static final int MOST_WORDS = 6;

    /** Names of objects are looked for from so many letters on. */
    private static final int LEAST_LETTERS = 2;

    private static final int LONGEST = 100;

    private final DirectorySearcher searcher;
    private final Lexicon lexicon;
    private final Finder finder;

    Suggester(DirectorySearcher searcher, Lexicon lexicon, Finder finder) {
        this.searcher = searcher;
        this.lexicon = lexicon;
        this.finder = finder;
    }

    Suggestions suggest(String typed, String language) throws IOException {
        String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<Token> words = Token.all(cut, MOST_WORDS);
        if (words.isEmpty()) {
            return new Suggestions(List.of(), List.of());
        }
        return new Suggestions(names(words, language), hits(words, language));
    }

    private List<Name> names(List<Token> words, String language) throws IOException {
        List<Begun> terms = lexicon.beginning(joined(words));
        if (terms.isEmpty()) {
            terms = lexicon.beginning(joined(corrected(words)));
        }
        Comparator<Begun> likeliestFirst = likeliestFirst(language);
        Map<FacetValue, Begun> byCode = new HashMap<>();
        for (Begun begun : terms) {
            Term term = begun.term();
            if (lexicon.role(term.facet()) != FacetRole.QUALIFIER) {
                FacetValue value = new FacetValue(term.facet(), term.code());
                byCode.merge(value, begun, BinaryOperator.minBy(likeliestFirst));
            }
        }
        return byCode.entrySet().stream()
                .map(each -> new Choice(each.getValue(), carried(each.getKey())))
                .filter(choice -> choice.carried() > 0)
                .sorted(
                        Comparator.comparing(Choice::begun, byLanguage(language))
                                .thenComparing(choice -> -choice.carried())
                                .thenComparing(Choice::begun, likeliestFirst))
                .limit(MOST_NAMES)
                .map(choice -> choice.begun().term())
                .map(term -> new Name(term.facet(), term.code(), term.text()))
                .toList();
    }

    /**
     * A code that may be meant.
     *
     * @param carried by how many objects: what helps most people is offered first, what nobody
     *     offers leads nowhere
     */
    private record Choice(Begun begun, int carried) {}

    private int carried(FacetValue value) {
        return searcher.carried(value.facet(), value.code());
    }

    /** What is meant most, in words that the reader reads, that begin so themselves. */
    private static Comparator<Begun> byLanguage(String language) {
        return Comparator.comparing((Begun begun) -> -begun.term().weight())
                .thenComparing(begun -> !isRead(begun.term().language(), language))
                .thenComparing(begun -> !begun.whole());
    }

    private Comparator<Begun> likeliestFirst(String language) {
        return byLanguage(language)
                .thenComparing(begun -> lexicon.role(begun.term().facet()))
                .thenComparing(begun -> begun.term().text().length())
                .thenComparing(begun -> begun.term().text());
    }

    /** Names of places are of no language. */
    private static boolean isRead(String language, String reader) {
        return language.isEmpty() || language.equals(reader);
    }

    /** With the last word as it may have been meant. */
    private List<Token> corrected(List<Token> words) throws IOException {
        Token last = words.get(words.size() - 1);
        Optional<Correction> meant =
                new Corrector(lexicon, searcher, new TermLookup(searcher)).correct(last);
        List<Token> corrected = new ArrayList<>(words.subList(0, words.size() - 1));
        corrected.addAll(meant.map(Correction::words).orElse(List.of(last)));
        return corrected;
    }

    private static String joined(List<Token> words) {
        return words.stream().map(Token::folded).collect(Collectors.joining(" "));
    }

    private List<SearchHit> hits(List<Token> words, String language) throws IOException {
        int last = words.size() - 1;
        if (words.get(last).folded().length() < LEAST_LETTERS) {
            return List.of();
        }
        TermLookup lookup = new TermLookup(searcher);
        List<QueryWord> asked = new ArrayList<>();
        for (Token word : words.subList(0, last)) {
            asked.add(new QueryWord(word, 1, lookup.find(word)));
        }
        asked.add(new QueryWord(words.get(last), 1, lookup.findBeginning(words.get(last))));
        return finder.first(
                new Question(asked, List.of(), Optional.empty(), ""), language, MOST_HITS);
    }
}
