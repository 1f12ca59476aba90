package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.Suggestions;
import ma.cmsm.search.Suggestions.Name;
import ma.cmsm.search.internal.Corrector.Correction;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconData.Term;
import ma.cmsm.search.internal.text.Folding;
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
        List<Term> terms = lexicon.beginning(joined(words));
        if (terms.isEmpty()) {
            terms = lexicon.beginning(joined(corrected(words)));
        }
        String start = joined(words);
        List<Term> likeliest = new ArrayList<>(terms);
        likeliest.sort(
                Comparator.comparing((Term term) -> -term.weight())
                        .thenComparing(term -> !term.language().equals(language))
                        .thenComparing(term -> !Folding.fold(term.text()).startsWith(start))
                        .thenComparing(term -> lexicon.role(term.facet()))
                        .thenComparing(term -> term.text().length())
                        .thenComparing(Term::text));
        List<Name> names = new ArrayList<>();
        for (Term term : likeliest) {
            boolean given =
                    names.stream()
                            .anyMatch(
                                    name ->
                                            name.facet().equals(term.facet())
                                                    && name.code().equals(term.code()));
            boolean sought = lexicon.role(term.facet()) != FacetRole.QUALIFIER;
            if (!given && sought && names.size() < MOST_NAMES) {
                names.add(new Name(term.facet(), term.code(), term.text()));
            }
        }
        return names;
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
        return finder.first(new Question(asked, List.of(), ""), language, MOST_HITS);
    }
}
