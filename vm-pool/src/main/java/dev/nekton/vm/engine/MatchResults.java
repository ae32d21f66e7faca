package dev.nekton.vm.engine;

import dev.nekton.vm.regexp.Matcher;
import dev.nekton.vm.regexp.RegExp;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** Makes the arrays that {@code exec} returns, of the groups that a matcher holds. <em>Not thread-safe.</em> */
final class MatchResults {
    private static final VarHandle OBJECTS = EngineFields.of(ScriptObject.class, "objectSpill", Object[].class);
    private static final VarHandle NUMBERS = EngineFields.of(ScriptObject.class, "primitiveSpill", long[].class);

    private final Matcher matcher;
    private @Nullable PropertyMap members;

    MatchResults(Matcher matcher) {
        this.matcher = matcher;
    }

    ScriptObject result(RegExp regExp, String text) {
        ScriptObject result = Global.allocate(texts(regExp, text));
        Object groups = groups(regExp, text);
        addMembers(result, matcher.start(0), text, groups);
        if (regExp.flags().hasIndices()) {
            result.set("indices", indices(regExp), 0);
        }
        return result;
    }

    /** Returns the texts of the groups, undefined for those that took no part. */
    Object[] texts(RegExp regExp, String text) {
        Object[] texts = new Object[regExp.groupCount()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(text, i);
        }
        return texts;
    }

    /** Returns the object of the named groups; undefined when no group has a name. */
    Object groups(RegExp regExp, String text) {
        if (regExp.names().isEmpty()) {
            return ScriptRuntime.UNDEFINED;
        }
        ScriptObject groups = withoutPrototype();
        for (Map.Entry<String, List<Integer>> name : regExp.names().entrySet()) {
            groups.set(name.getKey(), text(text, participant(name.getValue())), 0);
        }
        return groups;
    }

    /** All results have the same members, so only the first one's are added one by one: a number and two objects. */
    private void addMembers(ScriptObject result, int index, String text, Object groups) {
        if (members == null) {
            result.set("index", index, 0);
            result.set("input", text, 0);
            result.set("groups", groups, 0);
            members = result.getMap();
            return;
        }
        NUMBERS.set(result, new long[] {index, 0, 0});
        OBJECTS.set(result, new Object[] {null, text, groups});
        result.setMap(members);
    }

    private ScriptObject indices(RegExp regExp) {
        Object[] all = new Object[regExp.groupCount()];
        for (int i = 0; i < all.length; i++) {
            all[i] = pair(i);
        }
        ScriptObject indices = Global.allocate(all);
        Object groups = ScriptRuntime.UNDEFINED;
        if (!regExp.names().isEmpty()) {
            ScriptObject named = withoutPrototype();
            regExp.names().forEach((name, numbers) -> named.set(name, all[participant(numbers)], 0));
            groups = named;
        }
        indices.set("groups", groups, 0);
        return indices;
    }

    private Object pair(int group) {
        return matcher.start(group) < 0
                ? ScriptRuntime.UNDEFINED
                : Global.allocate(new Object[] {matcher.start(group), matcher.end(group)});
    }

    /** Of groups that share a name at most one took part; without one, any stands for them all. */
    private int participant(List<Integer> numbers) {
        for (int number : numbers) {
            if (matcher.start(number) >= 0) {
                return number;
            }
        }
        return numbers.get(0);
    }

    private Object text(String text, int group) {
        String found = matcher.group(text, group);
        return found == null ? ScriptRuntime.UNDEFINED : found;
    }

    private static ScriptObject withoutPrototype() {
        ScriptObject object = Global.newEmptyInstance();
        object.setProto(null);
        return object;
    }
}
