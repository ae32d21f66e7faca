package dev.nekton.vm.regexp;

import dev.nekton.vm.regexp.Tree.Place.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses a pattern as ECMAScript 2025 and, without flags {@code u} and {@code v}, its Annex B say. */
final class Parser {
    /** Deeper patterns are refused: nobody writes them, and the parser calls itself. */
    static final int MAX_DEPTH = 500;

    private static final CodePointSet LINE_ENDS = CodePointSet.ofRanges('\n', '\n', '\r', '\r', 0x2028, 0x2029);
    private static final CodePointSet NO_LINE_ENDS = LINE_ENDS.complement();

    private final Cursor cursor;
    private final boolean readsCodePoints;
    private final boolean hasSets;
    private final GroupNames names;
    private final Groups groups = new Groups();
    private final Escapes escapes;
    private int modifiers;
    private int depth;

    private Parser(String source, Flags flags) {
        this.readsCodePoints = flags.readsCodePoints();
        this.hasSets = flags.hasUnicodeSets();
        this.cursor = new Cursor(source, readsCodePoints);
        this.names = GroupNames.scan(source, hasSets);
        this.escapes = new Escapes(cursor, readsCodePoints, readsCodePoints || names.areThere());
        this.modifiers = flags.ofTheProgram();
    }

    /** @throws RegExpSyntaxException when the pattern is not well formed */
    static ParsedPattern parse(String source, Flags flags) {
        Parser parser = new Parser(source, flags);
        Tree tree = parser.choice();
        if (!parser.cursor.isDone()) {
            throw parser.cursor.error("Unmatched ')'");
        }
        return new ParsedPattern(tree, parser.names.count(), parser.names.all());
    }

    private Tree choice() {
        if (++depth > MAX_DEPTH) {
            throw cursor.error("The pattern nests deeper than " + MAX_DEPTH);
        }
        groups.enterChoice();
        List<Tree> options = new ArrayList<>();
        options.add(option());
        while (cursor.take('|')) {
            groups.nextOption();
            options.add(option());
        }
        groups.leaveChoice();
        depth--;
        return options.size() == 1 ? options.get(0) : new Tree.Choice(options);
    }

    private Tree option() {
        List<Tree> parts = new ArrayList<>();
        while (!cursor.isDone() && cursor.peek() != '|' && cursor.peek() != ')') {
            int firstGroup = groups.count() + 1;
            int start = cursor.at();
            Tree term = term();
            parts.add(isRepeatable(start) ? repeated(term, firstGroup) : term);
        }
        return parts.size() == 1 ? parts.get(0) : new Tree.Sequence(parts);
    }

    /** Assertions are not, but for look-ahead as Annex B has it. */
    private boolean isRepeatable(int start) {
        boolean isAssertion = cursor.sees("^", start)
                || cursor.sees("$", start)
                || cursor.sees("\\b", start)
                || cursor.sees("\\B", start)
                || cursor.sees("(?<=", start)
                || cursor.sees("(?<!", start);
        boolean looksAhead = cursor.sees("(?=", start) || cursor.sees("(?!", start);
        return !isAssertion && (!looksAhead || !readsCodePoints);
    }

    private Tree term() {
        int start = cursor.at();
        int c = cursor.peek();
        switch (c) {
            case '^', '$', '.', '(', '[', '\\' -> {
                cursor.skip();
                return special(c, start);
            }
            case '*', '+', '?' -> throw cursor.error("Nothing to repeat");
            case '{' -> {
                if (readsCodePoints || Quantifier.take(cursor) != null) {
                    throw cursor.error("Nothing to repeat", start);
                }
            }
            case '}', ']' -> {
                if (readsCodePoints) {
                    throw cursor.error("Lone '" + (char) c + "', write \\" + (char) c);
                }
            }
            default -> {}
        }
        return one(CodePointSet.of(cursor.takeCharacter()));
    }

    private Tree special(int c, int start) {
        return switch (c) {
            case '^' -> new Tree.Place(has(Flags.MULTILINE) ? Kind.LINE_START : Kind.TEXT_START);
            case '$' -> new Tree.Place(has(Flags.MULTILINE) ? Kind.LINE_END : Kind.TEXT_END);
            case '.' -> new Tree.One(has(Flags.DOT_ALL) ? CodePointSet.ALL : NO_LINE_ENDS);
            case '(' -> parenthesised(start);
            case '[' -> characterClass(start);
            default -> escape(start);
        };
    }

    private boolean has(int modifier) {
        return (modifiers & modifier) != 0;
    }

    private CaseRules rules() {
        return CaseRules.of(has(Flags.IGNORE_CASE), readsCodePoints, hasSets);
    }

    private Tree one(CodePointSet set) {
        return new Tree.One(rules().close(set));
    }

    private Tree characterClass(int start) {
        CaseRules rules = rules();
        ClassEscapes classEscapes = new ClassEscapes(cursor, rules, readsCodePoints);
        if (hasSets) {
            return new SetParser(cursor, escapes, classEscapes, rules)
                    .parse(start)
                    .tree(rules);
        }
        return new Tree.One(new ClassParser(cursor, escapes, classEscapes, rules, readsCodePoints).parse(start));
    }

    private Tree repeated(Tree term, int firstGroup) {
        int start = cursor.at();
        Quantifier quantifier = Quantifier.take(cursor);
        if (quantifier == null) {
            if (readsCodePoints && cursor.peek() == '{') {
                throw cursor.error("Incomplete quantifier");
            }
            return term;
        }
        if (quantifier.least() > quantifier.most()) {
            throw cursor.error("Numbers out of order in a quantifier", start);
        }
        Tree.Range inside = new Tree.Range(firstGroup, groups.count() + 1);
        int most = (int) Math.min(quantifier.most(), Tree.Loop.UNLIMITED);
        return new Tree.Loop(
                term, (int) Math.min(quantifier.least(), Tree.Loop.UNLIMITED), most, quantifier.greedy(), inside);
    }

    private Tree parenthesised(int start) {
        if (!cursor.take('?')) {
            return captured(groups.add(), start);
        }
        if (cursor.take("<=")) {
            return new Tree.Look(body(start), true, false);
        }
        if (cursor.take("<!")) {
            return new Tree.Look(body(start), true, true);
        }
        if (cursor.take('<')) {
            return named(start);
        }
        if (cursor.take('=')) {
            return new Tree.Look(body(start), false, false);
        }
        return cursor.take('!') ? new Tree.Look(body(start), false, true) : modified(start);
    }

    private Tree captured(int number, int start) {
        return new Tree.Group(number, body(start));
    }

    private Tree named(int start) {
        int number = groups.add();
        if (!groups.addName(GroupName.take(cursor))) {
            throw cursor.error("Two groups of one name that can both take part in a match", start);
        }
        return captured(number, start);
    }

    private Tree modified(int start) {
        int before = modifiers;
        modifiers = Modifiers.take(cursor, modifiers, start);
        Tree body = body(start);
        modifiers = before;
        return body;
    }

    private Tree body(int start) {
        Tree body = choice();
        if (!cursor.take(')')) {
            throw cursor.error("Unterminated group", start);
        }
        return body;
    }

    private Tree escape(int start) {
        int c = cursor.peek();
        if (c == 'b' || c == 'B') {
            cursor.skip();
            return new Tree.Boundary(rules().wordCharacters(), c == 'B');
        }
        if (c == 'k' && (readsCodePoints || names.areThere())) {
            return namedReference(start);
        }
        if (c >= '1' && c <= '9') {
            Tree reference = numberedReference(start);
            if (reference != null) {
                return reference;
            }
        }
        Members members = new ClassEscapes(cursor, rules(), readsCodePoints).take();
        return members == null ? one(CodePointSet.of(escapes.take(false))) : members.tree(rules());
    }

    private @Nullable Tree numberedReference(int start) {
        int before = cursor.at();
        long number = cursor.takeNumber();
        if (number <= names.count()) {
            return new Tree.Reference(List.of((int) number), has(Flags.IGNORE_CASE));
        }
        if (readsCodePoints) {
            throw cursor.error("There is no group " + number, start);
        }
        cursor.moveTo(before);
        return null;
    }

    private Tree namedReference(int start) {
        cursor.skip();
        if (!cursor.take('<')) {
            throw cursor.error("Invalid escape: \\k needs a group name, as in \\k<name>", start);
        }
        String name = GroupName.take(cursor);
        if (names.numbers(name).isEmpty()) {
            throw cursor.error("There is no group of the name " + name, start);
        }
        return new Tree.Reference(names.numbers(name), has(Flags.IGNORE_CASE));
    }
}
