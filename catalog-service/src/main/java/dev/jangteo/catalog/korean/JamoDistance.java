package dev.jangteo.catalog.korean;

import java.util.Arrays;
import java.util.HashMap;

/** How many slips of the finger lie between two words. A slip is a key, so it is jamo that are counted. */
public final class JamoDistance {
    private static final int SHORT = 6;
    private static final int LONG = 10;

    private JamoDistance() {}

    /**
     * The Damerau-Levenshtein distance of two texts by their jamo: keys missed, struck in excess, mistaken or swapped. The
     * unrestricted one, which is a metric. Takes time and memory by the product of the lengths: for words, not for pages.
     */
    public static int between(String a, String b) {
        return distance(Jamo.decompose(a), Jamo.decompose(b));
    }

    /**
     * How many slips a word tolerates: none if it has fewer than six jamo, for short words lie too close together (배추
     * and 대추, 커피 and 코피), or if it has a digit, for codes and sizes are other things, not other spellings; one up to
     * nine jamo, then two.
     */
    public static int allowed(String word) {
        var jamo = Jamo.decompose(word);
        int length = jamo.codePointCount(0, jamo.length());
        if (length < SHORT || jamo.codePoints().anyMatch(Character::isDigit)) {
            return 0;
        }
        return length < LONG ? 1 : 2;
    }

    /** Lowrance and Wagner's: a swap may have other slips between its two keys. */
    private static int distance(String a, String b) {
        var left = a.codePoints().toArray();
        var right = b.codePoints().toArray();
        int far = left.length + right.length;
        var costs = new int[left.length + 2][right.length + 2];
        Arrays.fill(costs[0], far);
        for (int i = 0; i <= left.length; i++) {
            costs[i + 1][0] = far;
            costs[i + 1][1] = i;
        }
        for (int j = 0; j <= right.length; j++) {
            costs[1][j + 1] = j;
        }
        var lastRowOf = new HashMap<Integer, Integer>();
        for (int i = 1; i <= left.length; i++) {
            int lastMatch = 0;
            for (int j = 1; j <= right.length; j++) {
                int row = lastRowOf.getOrDefault(right[j - 1], 0);
                int column = lastMatch;
                boolean same = left[i - 1] == right[j - 1];
                lastMatch = same ? j : lastMatch;
                int swapped = costs[row][column] + (i - row - 1) + 1 + (j - column - 1);
                int mistaken = costs[i][j] + (same ? 0 : 1);
                int missed = Math.min(costs[i + 1][j], costs[i][j + 1]) + 1;
                costs[i + 1][j + 1] = Math.min(swapped, Math.min(mistaken, missed));
            }
            lastRowOf.put(left[i - 1], i);
        }
        return costs[left.length + 1][right.length + 1];
    }
}
