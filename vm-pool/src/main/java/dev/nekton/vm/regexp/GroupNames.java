package dev.nekton.vm.regexp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The groups of a pattern, found before it is parsed: what an escape such as {@code \2} or {@code \k<n>} means depends
 * on groups that come later.
 */
final class GroupNames {
    private final Cursor cursor;
    private final boolean nestsClasses;
    private final Map<String, List<Integer>> numbers = new LinkedHashMap<>();
    private int count;
    private boolean named;

    private GroupNames(String pattern, boolean nestsClasses) {
        this.cursor = new Cursor(pattern, false);
        this.nestsClasses = nestsClasses;
    }

    static GroupNames scan(String pattern, boolean nestsClasses) {
        GroupNames names = new GroupNames(pattern, nestsClasses);
        while (!names.cursor.isDone()) {
            names.step();
        }
        return names;
    }

    int count() {
        return count;
    }

    /** Returns whether any group has a name, also a malformed one. */
    boolean areThere() {
        return named;
    }

    /** Returns the numbers of the groups with a name, in the order of the pattern; none when there is none. */
    List<Integer> numbers(String name) {
        return numbers.getOrDefault(name, List.of());
    }

    /** Returns the names in the order of the pattern, each with the numbers of its groups. */
    Map<String, List<Integer>> all() {
        return numbers;
    }

    private void step() {
        if (cursor.take('\\')) {
            if (!cursor.isDone()) {
                cursor.skip();
            }
        } else if (cursor.take('[')) {
            skipClass();
        } else if (cursor.take('(')) {
            group();
        } else {
            cursor.skip();
        }
    }

    private void skipClass() {
        for (int depth = 1; depth > 0 && !cursor.isDone(); ) {
            int c = cursor.takeCodePoint();
            if (c == '\\' && !cursor.isDone()) {
                cursor.skip();
            } else if (c == ']') {
                depth--;
            } else if (c == '[' && nestsClasses) {
                depth++;
            }
        }
    }

    private void group() {
        boolean isNamed = cursor.sees("?<") && cursor.peek(2) != '=' && cursor.peek(2) != '!';
        if (cursor.peek() == '?' && !isNamed) {
            return;
        }
        count++;
        if (isNamed) {
            cursor.take("?<");
            named = true;
            readName();
        }
    }

    /** A malformed name is the parser's to complain about. */
    private void readName() {
        int start = cursor.at();
        try {
            numbers.computeIfAbsent(GroupName.take(cursor), name -> new ArrayList<>())
                    .add(count);
        } catch (RegExpSyntaxException malformed) {
            cursor.moveTo(start);
        }
    }
}
