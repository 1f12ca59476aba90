package ma.cmsm.search.internal.lexicon;

import java.util.List;
import java.util.stream.Collectors;
import ma.cmsm.search.internal.text.Language;
import ma.cmsm.search.internal.text.Token;

/**
 * Something texts speak of in many words and languages: a code of a facet, or a group of words of
 * equal meaning.
 *
 * @param name unique within its lexicon
 * @param phrases how it is said
 */
public record Topic(String name, List<Phrase> phrases) {

    /**
     * One way to say it.
     *
     * @param language whose stems its words have; {@link Language#OTHER} when nobody said
     * @param weight how much it says just this, above 0, at most 1
     */
    public record Phrase(List<Token> words, Language language, float weight) {

        /** Its words as they are written, without empty ones. */
        public String text() {
            return words.stream().map(Token::written).collect(Collectors.joining(" "));
        }
    }
}
