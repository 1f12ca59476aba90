package ma.cmsm.search.internal;

import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The languages whose words are brought to a stem; all others are only folded. */
enum Language {
    FR(StopWords.FRENCH) {
        @Override
        String stem(String folded) {
            char[] letters = folded.toCharArray();
            return new String(letters, 0, new FrenchLightStemmer().stem(letters, letters.length));
        }
    },
    AR(StopWords.ARABIC) {
        @Override
        String stem(String folded) {
            char[] letters = folded.toCharArray();
            return new String(letters, 0, new ArabicStemmer().stem(letters, letters.length));
        }
    },
    EN(StopWords.ENGLISH) {
        @Override
        String stem(String folded) {
            EnglishStemmer stemmer = new EnglishStemmer();
            stemmer.setCurrent(folded);
            stemmer.stem();
            return stemmer.getCurrent();
        }
    },
    OTHER(Set.of()) {
        @Override
        String stem(String folded) {
            return folded;
        }
    };

    private final Set<String> stopWords;

    Language(Set<String> stopWords) {
        this.stopWords = stopWords;
    }

    /** The light stem of a folded word. */
    abstract String stem(String folded);

    /** Whether a folded word says nothing by itself in this language. */
    boolean isStopWord(String folded) {
        return stopWords.contains(folded);
    }

    /** The language of a tag such as {@code fr} or {@code fr-MA}. */
    static Language of(String tag) {
        String primary = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return switch (primary) {
            case "fr" -> FR;
            case "ar", "ary" -> AR;
            case "en" -> EN;
            default -> OTHER;
        };
    }

    /** What a word of a text in this language is stemmed as: its script knows better. */
    Language ofWord(String word) {
        if (Folding.isArabic(word)) {
            return AR;
        }
        return this == AR || !Folding.isLatin(word) ? OTHER : this;
    }
}
