package dev.nekton.vm.regexp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the groups as they are parsed and refuses two with one name, unless they stand in different options of one
 * choice and so never both take part. <em>Not thread-safe.</em>
 */
final class Groups {
    /** Where the parser is: the number of each choice around it, followed by the option it is in. */
    private int[] way = new int[16];

    private int depth;
    private int choices;
    private int count;
    private final Map<String, List<int[]>> places = new HashMap<>();

    void enterChoice() {
        if (depth == way.length) {
            way = Arrays.copyOf(way, 2 * depth);
        }
        way[depth++] = choices++;
        way[depth++] = 0;
    }

    void nextOption() {
        way[depth - 1]++;
    }

    void leaveChoice() {
        depth -= 2;
    }

    /** Returns how many groups have begun. */
    int count() {
        return count;
    }

    int add() {
        return ++count;
    }

    /** Returns whether the name is new here; false when another group of that name could take part in the same match. */
    boolean addName(String name) {
        int[] here = Arrays.copyOf(way, depth);
        List<int[]> others = places.computeIfAbsent(name, key -> new ArrayList<>());
        for (int[] other : others) {
            if (!areApart(here, other)) {
                return false;
            }
        }
        return others.add(here);
    }

    private static boolean areApart(int[] a, int[] b) {
        for (int i = 0; i < Math.min(a.length, b.length) && a[i] == b[i]; i += 2) {
            if (a[i + 1] != b[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
