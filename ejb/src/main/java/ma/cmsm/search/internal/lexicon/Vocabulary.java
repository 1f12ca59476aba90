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

    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<String, List<String>> bySound = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    void add(Token word) {
        String folded = word.folded();
        if (words.putIfAbsent(folded, word.written()) != null) {
            return;
        }
        byFirst.computeIfAbsent(folded.charAt(0), absent -> new ArrayList<>()).add(folded);
        String sound = Phonetics.key(folded);
        if (sound.length() >= Phonetics.SHORTEST) {
            bySound.computeIfAbsent(sound, absent -> new ArrayList<>(2)).add(folded);
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

    /** The words some slips away that begin with the same letter, the likeliest first. */
    List<Guess> near(String folded) {
        if (folded.length() < SHORTEST) {
            return List.of();
        }
        int most = mostSlips(folded);
        List<Guess> guesses = new ArrayList<>();
        for (String word : byFirst.getOrDefault(folded.charAt(0), List.of())) {
            float cost = Distance.between(folded, word, most);
            if (cost != Distance.FAR && word.length() >= SHORTEST - 1) {
                guesses.add(new Guess(word, cost));
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
                .filter(word -> word.startsWith(folded))
                .filter(word -> word.length() - folded.length() <= LONGEST_ENDING)
                .sorted(Comparator.comparingInt(String::length).thenComparing(word -> word))
                .toList();
    }
}
