package dev.jangteo.benchmarks.search;

import java.util.List;

/**
 * The grades of what was found, in its order, beside the best order there could be.
 *
 * @param ideal all grades above 0, the best first
 */
record GradedRanking(List<Integer> found, List<Integer> ideal) {

    /**
     * Normalized discounted cumulative gain, as Burges et al. (2005) have it: a grade gains 2^grade - 1, its place
     * divides by log2(place + 1). 1 when nothing could be ordered better.
     */
    double ndcg(int places) {
        var best = gain(ideal, places);
        return best == 0 ? 0 : gain(found, places) / best;
    }

    private static double gain(List<Integer> grades, int places) {
        double gain = 0;
        for (int i = 0; i < Math.min(places, grades.size()); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }

    /** The part of what fits that is in the first places; where more fits than there are places, of what they can hold. */
    double recall(int places) {
        var fitting = count(ideal, ideal.size());
        return fitting == 0 ? 0 : (double) count(found, places) / Math.min(places, fitting);
    }

    private static long count(List<Integer> grades, int places) {
        return grades.stream().limit(places).filter(it -> it >= Rule.FITS).count();
    }

    /** 1 divided by the place of the first that fits; 0 when none does. */
    double reciprocalRank() {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) >= Rule.FITS) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }
}
