package dev.nekton.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt name was meant to be. */
public final class NearestName {
    private NearestName() {}

    /** Returns the name that differs from {@code misspelt} in the fewest letters, at most a third of them. */
    public static Optional<String> of(String misspelt, Collection<String> names) {
        int most = Math.max(1, misspelt.length() / 3);
        return names.stream()
                .filter(name -> distance(misspelt, name) <= most)
                .min(Comparator.<String>comparingInt(name -> distance(misspelt, name))
                        .thenComparing(name -> name));
    }

    /** Returns {@code  (did you mean "name"?)}, or nothing when no name is near. */
    public static String hint(String misspelt, Collection<String> names) {
        return of(misspelt, names)
                .map(name -> " (did you mean \"" + name + "\"?)")
                .orElse("");
    }

    /** The optimal string alignment distance; capitals and separators count for nothing. */
    private static int distance(String a, String b) {
        String x = folded(a);
        String y = folded(b);
        int[][] d = new int[x.length() + 1][y.length() + 1];
        for (int i = 0; i <= x.length(); i++) {
            for (int j = 0; j <= y.length(); j++) {
                d[i][j] = cell(d, x, y, i, j);
            }
        }
        return d[x.length()][y.length()];
    }

    private static int cell(int[][] d, String x, String y, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        boolean same = x.charAt(i - 1) == y.charAt(j - 1);
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && x.charAt(i - 1) == y.charAt(j - 2) && x.charAt(i - 2) == y.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
    }
}
