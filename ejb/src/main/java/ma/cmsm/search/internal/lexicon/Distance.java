package ma.cmsm.search.internal.lexicon;

/**
 * How far a slip of the fingers or of the ear brings one word from another: edits, of which some
 * are likelier than others (neighbours on the keyboard, vowels, doubled letters, letters swapped).
 */
final class Distance {

    /** Farther than anything asked for. */
    static final float FAR = Float.MAX_VALUE;

    private static final String[] KEYBOARD = {"azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop"};
    private static final String VOWELS = "aeiouy";
    private static final float LIKELY = 0.6f;

    private Distance() {}

    /**
     * The cost of the cheapest edits (optimal string alignment), each at most 1.
     *
     * @return {@link #FAR} when more than {@code most} edits are needed, likely ones too
     */
    static float between(String typed, String known, int most) {
        float cost = between(typed, known, most, true);
        return cost == FAR || between(typed, known, most, false) == FAR ? FAR : cost;
    }

    private static float between(String typed, String known, int most, boolean likely) {
        int rows = typed.length();
        int columns = known.length();
        if (Math.abs(rows - columns) > most) {
            return FAR;
        }
        float[][] cost = new float[3][columns + 1];
        for (int column = 0; column <= columns; column++) {
            cost[0][column] = column;
        }
        for (int row = 1; row <= rows; row++) {
            float[] now = cost[row % 3];
            float[] before = cost[(row - 1) % 3];
            now[0] = row;
            float least = row;
            for (int column = 1; column <= columns; column++) {
                float best = before[column - 1] + replacing(typed, row, known, column, likely);
                best = Math.min(best, before[column] + doubled(typed, row, likely));
                best = Math.min(best, now[column - 1] + doubled(known, column, likely));
                if (areSwapped(typed, row, known, column)) {
                    best = Math.min(best, cost[(row - 2) % 3][column - 2] + (likely ? LIKELY : 1));
                }
                now[column] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return FAR;
            }
        }
        float whole = cost[rows % 3][columns];
        return whole > most ? FAR : whole;
    }

    private static float replacing(
            String typed, int row, String known, int column, boolean likely) {
        char from = typed.charAt(row - 1);
        char to = known.charAt(column - 1);
        if (from == to) {
            return 0;
        }
        return likely && (areVowels(from, to) || areNeighbours(from, to)) ? LIKELY : 1;
    }

    private static float doubled(String word, int at, boolean likely) {
        boolean twice = at > 1 && word.charAt(at - 1) == word.charAt(at - 2);
        return likely && twice ? LIKELY / 2 : 1;
    }

    private static boolean areVowels(char one, char other) {
        return VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0;
    }

    private static boolean areSwapped(String typed, int row, String known, int column) {
        return row > 1
                && column > 1
                && typed.charAt(row - 1) == known.charAt(column - 2)
                && typed.charAt(row - 2) == known.charAt(column - 1);
    }

    private static boolean areNeighbours(char one, char other) {
        for (String line : KEYBOARD) {
            int first = line.indexOf(one);
            int second = line.indexOf(other);
            if (first >= 0 && second >= 0 && Math.abs(first - second) == 1) {
                return true;
            }
        }
        return false;
    }
}
