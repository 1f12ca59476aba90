package ma.cmsm.search.internal.text;

import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.es.SpanishLightStemmer;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The languages whose words are brought to a stem; all others are only folded. */
public enum Language {
    FR(StopWords.FRENCH) {
        @Override
        public String stem(String folded) {
            char[] letters = FrenchVerbs.infinitive(folded).toCharArray();
            return new String(letters, 0, new FrenchLightStemmer().stem(letters, letters.length));
        }
    },
    AR(StopWords.ARABIC) {
        @Override
        public String stem(String folded) {
            char[] letters = folded.toCharArray();
            return new String(letters, 0, new ArabicStemmer().stem(letters, letters.length));
        }
    },
    EN(StopWords.ENGLISH) {
        @Override
        public String stem(String folded) {
            EnglishStemmer stemmer = new EnglishStemmer();
            stemmer.setCurrent(folded);
            stemmer.stem();
            return stemmer.getCurrent();
        }
    },
    ES(StopWords.SPANISH) {
        @Override
        public String stem(String folded) {
            char[] letters = folded.toCharArray();
            return new String(letters, 0, new SpanishLightStemmer().stem(letters, letters.length));
        }
    },
    OTHER(Set.of()) {
        @Override
        public String stem(String folded) {
            return folded;
        }
    };

    private final Set<String> stopWords;

    Language(Set<String> stopWords) {
        this.stopWords = stopWords;
    }

    /** The light stem of a folded word. */
    public abstract String stem(String folded);

    /** Whether a folded word says nothing by itself in this language. */
    public boolean isStopWord(String folded) {
        return stopWords.contains(folded);
    }

    Set<String> stopWords() {
        return stopWords;
    }

    /** The language of a tag such as {@code fr} or {@code fr-MA}. */
    public static Language of(String tag) {
        int end = 0;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return switch (tag.substring(0, end).toLowerCase(Locale.ROOT)) {
            case "fr" -> FR;
            case "ar", "ary" -> AR;
            case "en" -> EN;
            case "es" -> ES;
            default -> OTHER;
        };
    }

    /** What a word of a text in this language is stemmed as: its script knows better. */
    public Language ofWord(String word) {
        if (Folding.isArabic(word)) {
            return AR;
        }
        return this == AR || !Folding.isLatin(word) ? OTHER : this;
    }
}
