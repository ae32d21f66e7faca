package dev.nekton.vm.frontend.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes patterns apart: into reads of members or steps of an iterator, defaults, and assignments, in source order. */
final class Patterns {
    private final Unit unit;
    private final Temporaries temporaries;

    Patterns(Unit unit, Temporaries temporaries) {
        this.unit = unit;
        this.temporaries = temporaries;
    }

    /** What a pattern comes to: the same walk serves declarations and assignments. */
    interface Sink {
        /** Takes a name and the expression that it is bound to. */
        void bind(Node name, Node value);

        /** Takes an expression that has to be evaluated between bindings. */
        void effect(Node expression);
    }

    /**
     * Takes a pattern, or another target, apart.
     *
     * @param target the target, detached
     * @param value the value, detached
     * @param text what an error calls the value; may be empty
     * @param at a node of the function that it happens in
     */
    void take(Node target, Node value, String text, Node at, Sink sink) {
        new Walk(at, sink, null).assign(target, value, text);
    }

    private final class Walk {
        private final Node at;
        private final Sink sink;
        /** The iterator that has to be closed when something throws. */
        private final @Nullable String iterator;

        Walk(Node at, Sink sink, @Nullable String iterator) {
            this.at = at;
            this.sink = sink;
            this.iterator = iterator;
        }

        private void effect(Node expression) {
            sink.effect(Unit.place(expression, at));
        }

        void assign(Node target, Node value, String text) {
            switch (target.getToken()) {
                case NAME -> sink.bind(target, value);
                case OBJECT_PATTERN -> object(target, source(value), text);
                case ARRAY_PATTERN -> array(target, source(value));
                default -> effect(guarded(new Node(Token.ASSIGN, target, value)));
            }
        }

        private Node source(Node value) {
            if (value.isName() || value.isThis()) {
                return value;
            }
            Temporaries.Kept kept = temporaries.store(value, at);
            effect(kept.first());
            return kept.again();
        }

        private void object(Node pattern, Node source, String text) {
            effect(check(pattern, source, text));
            Node excluded = new Node(Token.ARRAYLIT);
            boolean rest = pattern.hasChildren() && pattern.getLastChild().isObjectRest();
            for (Node part = pattern.removeFirstChild(); part != null; part = nextOf(pattern)) {
                if (part.isObjectRest()) {
                    Node reference = evaluated(part.removeFirstChild());
                    assign(reference, unit.call("restOf", part, source.cloneTree(), excluded), "");
                    continue;
                }
                Node key = keyOf(part);
                if (rest) {
                    excluded.addChildToBack(key.cloneTree());
                }
                element(part.getLastChild().detach(), member(part, source.cloneTree(), key));
            }
        }

        private Node check(Node pattern, Node source, String text) {
            Node first = pattern.getFirstChild();
            Node key = first != null && first.isStringKey() ? IR.string(first.getString()) : IR.string("");
            Node complain = unit.call("noObject", pattern, source.cloneTree(), IR.string(text), key);
            return new Node(Token.AND, Tree.isNothing(source.cloneTree()), complain);
        }

        private Node keyOf(Node part) {
            if (part.isStringKey()) {
                return IR.string(part.getString());
            }
            Node key = part.removeFirstChild();
            if (key.isStringLit() || key.isNumber()) {
                return key;
            }
            Temporaries.Kept kept = temporaries.store(guarded(unit.call("key", key, key)), at);
            effect(kept.first());
            return kept.again();
        }

        private static Node member(Node part, Node source, Node key) {
            boolean named = part.isStringKey() && FunctionName.isIdentifier(part.getString());
            Node member = named ? IR.getprop(source, part.getString()) : new Node(Token.GETELEM, source, key);
            return Unit.place(member, part);
        }

        private void array(Node pattern, Node source) {
            if (SafeElements.all(pattern)) {
                list(pattern, source);
            } else {
                iterate(pattern, source);
            }
        }

        /** Nothing that happens between the elements can be noticed: they can all be fetched first. */
        private void list(Node pattern, Node source) {
            boolean rest = pattern.hasChildren() && pattern.getLastChild().isRest();
            int wanted = pattern.getChildCount();
            Node list = rest
                    ? unit.call("listOf", pattern, source)
                    : unit.call("listOf", pattern, source, IR.number(wanted));
            Temporaries.Kept kept = temporaries.store(list, at);
            effect(kept.first());
            int index = 0;
            for (Node part = pattern.removeFirstChild(); part != null; part = nextOf(pattern)) {
                if (part.isRest()) {
                    Node values = unit.call("slice", part, kept.again(), IR.number(index));
                    assign(part.removeFirstChild(), values, "");
                } else if (!part.isEmpty()) {
                    element(part, Unit.place(new Node(Token.GETELEM, kept.again(), IR.number(index)), part));
                }
                index++;
            }
        }

        private void iterate(Node pattern, Node source) {
            String iterator = temporaries.at(at);
            effect(Tree.store(iterator, guarded(unit.call("iteration", pattern, source))));
            Walk inside = new Walk(at, sink, iterator);
            for (Node part = pattern.removeFirstChild(); part != null; part = nextOf(pattern)) {
                if (part.isEmpty()) {
                    effect(step(iterator, "next"));
                } else if (part.isRest()) {
                    Node reference = inside.evaluated(part.removeFirstChild());
                    inside.assign(reference, step(iterator, "rest"), "");
                } else {
                    inside.element(part, step(iterator, "next"));
                }
            }
            effect(step(iterator, "end"));
        }

        private static Node step(String iterator, String method) {
            return IR.call(IR.getprop(IR.name(iterator), method));
        }

        private void element(Node part, Node value) {
            Node target = part.isDefaultValue() ? part.removeFirstChild() : part;
            Node reference = evaluated(target);
            Node result = value;
            if (part.isDefaultValue()) {
                Temporaries.Kept kept = temporaries.store(value, at);
                result = IR.hook(Tree.isUndefined(kept.first()), guarded(part.removeFirstChild()), kept.again());
            }
            assign(reference, Unit.place(result, part), "");
        }

        /** Evaluates the object and the key of a member that is assigned to, before its value is. */
        private Node evaluated(Node target) {
            if (Tree.isMember(target)) {
                early(target.getFirstChild());
                if (target.isGetElem()) {
                    early(target.getLastChild());
                }
            }
            return target;
        }

        private void early(Node node) {
            if (Tree.isSimple(node)) {
                return;
            }
            Node anchor = IR.empty();
            node.replaceWith(anchor);
            Temporaries.Kept kept = temporaries.store(guarded(node), at);
            effect(kept.first());
            anchor.replaceWith(kept.again());
        }

        /** When it throws, the iterator of the pattern it stands in is closed. */
        private Node guarded(Node expression) {
            if (iterator == null || SafeElements.isSafe(expression) || Tree.suspends(expression)) {
                return expression;
            }
            return unit.call("guarded", expression, IR.name(iterator), Tree.arrow(expression));
        }
    }

    private static @Nullable Node nextOf(Node pattern) {
        return pattern.hasChildren() ? pattern.removeFirstChild() : null;
    }

    /** Collects everything in one list of expressions. */
    static final class Expressions implements Sink {
        private final List<Node> all = new ArrayList<>();

        @Override
        public void bind(Node name, Node value) {
            all.add(Unit.place(new Node(Token.ASSIGN, name, value), name));
        }

        @Override
        public void effect(Node expression) {
            all.add(expression);
        }

        List<Node> all() {
            return all;
        }
    }

    /** Makes variables of a declaration; what has to happen between two of them stands before the second one's value. */
    static final class Declarators implements Sink {
        private final Unit unit;
        private final Node declaration;
        private final List<Node> pending = new ArrayList<>();

        Declarators(Unit unit, Node declaration) {
            this.unit = unit;
            this.declaration = declaration;
        }

        @Override
        public void bind(Node name, Node value) {
            pending.add(value);
            name.addChildToBack(Unit.place(Tree.sequence(pending), name));
            pending.clear();
            declaration.addChildToBack(name);
        }

        @Override
        public void effect(Node expression) {
            pending.add(expression);
        }

        /** Adds what is left. */
        void finish() {
            if (!pending.isEmpty()) {
                bind(IR.name(unit.fresh("d")).srcref(declaration), Tree.undefined());
            }
        }
    }
}
