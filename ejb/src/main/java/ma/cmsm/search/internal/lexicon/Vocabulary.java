package ma.cmsm.search.internal.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.search.internal.text.Token;

/** The words of a lexicon, to find the one that was meant. */
final class Vocabulary {

    /** Shorter words are never guessed: too many are one letter away. */
    static final int SHORTEST = 4;

    /** From this length on two slips are forgiven. */
    private static final int LONG = 8;

    private static final int LONGEST_ENDING = 7;

    private static final String VOWELS = "aeiouy";

    /**
     * A word, and the set of its letters as bits: words some slips apart differ in few of them,
     * which is seen in no time.
     */
    private record Entry(String word, int letters) {

        static Entry of(String word) {
            int letters = 0;
            for (int at = 0; at < word.length(); at++) {
                letters |= 1 << word.charAt(at);
            }
            return new Entry(word, letters);
        }

        /** Each slip puts in one letter at most and takes out one. */
        boolean mayBe(Entry other, int slips) {
            return Integer.bitCount(letters ^ other.letters) <= 2 * slips;
        }
    }

    private final Map<Character, List<Entry>> byFirst = new HashMap<>();
    private final Map<String, List<String>> bySound = new HashMap<>();
    private final Map<String, List<String>> byFrenchSound = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    void add(Token word) {
        String folded = word.folded();
        if (words.putIfAbsent(folded, word.written()) != null) {
            return;
        }
        byFirst.computeIfAbsent(folded.charAt(0), absent -> new ArrayList<>())
                .add(Entry.of(folded));
        String sound = Phonetics.key(folded);
        if (sound.length() >= Phonetics.SHORTEST) {
            bySound.computeIfAbsent(sound, absent -> new ArrayList<>(2)).add(folded);
        }
        String french = frenchSound(folded);
        if (!french.isEmpty()) {
            byFrenchSound.computeIfAbsent(french, absent -> new ArrayList<>(2)).add(folded);
        }
    }

    boolean has(String folded) {
        return words.containsKey(folded);
    }

    /** A folded word as it is written; itself when it is not there. */
    String written(String folded) {
        return words.getOrDefault(folded, folded);
    }

    /** The words that sound like this one, in whichever letters. */
    List<String> soundingLike(String folded) {
        String sound = Phonetics.key(folded);
        return sound.length() < Phonetics.SHORTEST
                ? List.of()
                : bySound.getOrDefault(sound, List.of());
    }

    /** The words in Latin letters that sound like this one where French is spoken. */
    List<String> heardInFrench(String folded) {
        return byFrenchSound.getOrDefault(frenchSound(folded), List.of());
    }

    /** Empty for what French has no sound for, or that is too short to tell. */
    private static String frenchSound(String folded) {
        boolean latin = folded.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
        boolean spoken = folded.chars().anyMatch(letter -> VOWELS.indexOf(letter) >= 0);
        String sound = latin && spoken ? FrenchEar.key(folded) : "";
        return sound.length() >= FrenchEar.SHORTEST ? sound : "";
    }

    /** The words some slips away that begin with the same letter, the likeliest first. */
    List<Guess> near(String folded) {
        if (folded.length() < SHORTEST) {
            return List.of();
        }
        int most = mostSlips(folded);
        Entry typed = Entry.of(folded);
        List<Guess> guesses = new ArrayList<>();
        for (Entry entry : byFirst.getOrDefault(folded.charAt(0), List.of())) {
            if (entry.mayBe(typed, most) && entry.word().length() >= SHORTEST - 1) {
                Guess guess = Guess.of(folded, entry.word(), most);
                if (guess.cost() != Distance.FAR) {
                    guesses.add(guess);
                }
            }
        }
        guesses.sort(Guess.LIKELIEST_FIRST);
        return guesses;
    }

    /** How many slips are forgiven in a word. */
    static int mostSlips(String folded) {
        return folded.length() >= LONG ? 2 : 1;
    }

    /** The shortest words that begin with what was typed. */
    List<String> beginningWith(String folded) {
        if (folded.length() < SHORTEST) {
            return List.of();
        }
        return byFirst.getOrDefault(folded.charAt(0), List.of()).stream()
                .map(Entry::word)
                .filter(word -> word.startsWith(folded))
                .filter(word -> word.length() - folded.length() <= LONGEST_ENDING)
                .sorted(Comparator.comparingInt(String::length).thenComparing(word -> word))
                .toList();
    }
}
