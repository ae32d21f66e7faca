package dev.nekton.vm.regexp;

/** Parses a class such as {@code [^a-z\d]} of a pattern without flag {@code v}. */
final class ClassParser {
    private final Cursor cursor;
    private final Escapes escapes;
    private final ClassEscapes classEscapes;
    private final CaseRules rules;
    private final boolean readsCodePoints;
    private boolean tookSet;

    ClassParser(Cursor cursor, Escapes escapes, ClassEscapes classEscapes, CaseRules rules, boolean readsCodePoints) {
        this.cursor = cursor;
        this.escapes = escapes;
        this.classEscapes = classEscapes;
        this.rules = rules;
        this.readsCodePoints = readsCodePoints;
    }

    /** Takes the rest of the class, behind its {@code [}. */
    CodePointSet parse(int start) {
        boolean negative = cursor.take('^');
        CodePointSet.Builder members = new CodePointSet.Builder();
        while (!cursor.take(']')) {
            addNext(members, start);
        }
        CodePointSet closed = rules.close(members.build());
        return negative ? closed.complement() : closed;
    }

    private void addNext(CodePointSet.Builder members, int start) {
        int from = cursor.at();
        CodePointSet first = atom(start);
        boolean isSet = tookSet;
        if (cursor.peek() != '-' || cursor.peek(1) == ']' || cursor.peek(1) == Cursor.END) {
            members.add(first);
            return;
        }
        cursor.skip();
        CodePointSet last = atom(start);
        if (!isSet && !tookSet) {
            if (first.single() > last.single()) {
                throw cursor.error("Range out of order in a character class", from);
            }
            members.add(first.single(), last.single());
        } else if (readsCodePoints) {
            throw cursor.error("A character class such as \\d can't be the end of a range", from);
        } else {
            members.add(first).add('-').add(last);
        }
    }

    private CodePointSet atom(int start) {
        tookSet = false;
        if (cursor.isDone()) {
            throw cursor.error("Unterminated character class", start);
        }
        if (!cursor.take('\\')) {
            return CodePointSet.of(cursor.takeCharacter());
        }
        if (cursor.take('b')) {
            return CodePointSet.of('\b');
        }
        if (readsCodePoints && cursor.take('-')) {
            return CodePointSet.of('-');
        }
        Members members = classEscapes.take();
        tookSet = members != null;
        return members != null ? members.set() : CodePointSet.of(escapes.take(true));
    }
}
