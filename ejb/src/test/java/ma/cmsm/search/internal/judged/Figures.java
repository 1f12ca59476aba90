package ma.cmsm.search.internal.judged;

import java.util.List;
import java.util.Locale;

/** How good answers are, over some queries. */
public final class Figures {

    private static final int TOP = 5;
    private static final int REACH = 10;

    private int queries;
    private double gain;
    private double reciprocal;
    private int first;
    private int amongThree;

    /**
     * @param grades of the hits in their order
     * @param ideal the grades of all services, best first
     */
    void add(List<Integer> grades, List<Integer> ideal) {
        queries++;
        gain += discounted(grades) / discounted(ideal);
        int good = goodFrom(ideal);
        for (int place = 0; place < Math.min(REACH, grades.size()); place++) {
            if (grades.get(place) >= good) {
                reciprocal += 1.0 / (place + 1);
                first += place == 0 ? 1 : 0;
                amongThree += place < 3 ? 1 : 0;
                return;
            }
        }
    }

    /** Clearly useful, where the directory has that. */
    private static int goodFrom(List<Integer> ideal) {
        return Math.min(2, ideal.get(0));
    }

    private static double discounted(List<Integer> grades) {
        double sum = 0;
        for (int place = 0; place < Math.min(TOP, grades.size()); place++) {
            sum += (Math.pow(2, grades.get(place)) - 1) / (Math.log(place + 2) / Math.log(2));
        }
        return sum;
    }

    public int queries() {
        return queries;
    }

    public double ndcg() {
        return gain / queries;
    }

    public double mrr() {
        return reciprocal / queries;
    }

    public double successAtOne() {
        return (double) first / queries;
    }

    public double successAtThree() {
        return (double) amongThree / queries;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%4d  ndcg@5 %.3f  mrr@10 %.3f  s@1 %.3f  s@3 %.3f",
                queries,
                ndcg(),
                mrr(),
                successAtOne(),
                successAtThree());
    }
}
