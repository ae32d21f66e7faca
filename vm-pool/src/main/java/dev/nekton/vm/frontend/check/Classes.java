package dev.nekton.vm.frontend.check;

import com.google.javascript.rhino.Node;
import dev.nekton.vm.frontend.lower.Unit;

/** Members that a class can't have. */
final class Classes implements Check {
    @Override
    public void look(Unit unit, Node node) {
        if (!node.isClassMembers()) {
            return;
        }
        int constructors = 0;
        for (Node member = node.getFirstChild(); member != null; member = member.getNext()) {
            String name = nameOf(member);
            boolean isConstructor = name.equals("constructor") && !member.isStaticMember();
            if (isConstructor && member.isMemberFunctionDef()) {
                constructors++;
            }
            if (isConstructor && !isPlainMethod(member)) {
                Check.fail(unit, member, "a constructor can't be a field, getter, setter, generator or async");
            } else if (isConstructor && constructors > 1) {
                Check.fail(unit, member, "a class can have one constructor");
            }
            if (member.isStaticMember() && name.equals("prototype")) {
                Check.fail(unit, member, "a static member can't be called prototype");
            }
            if (member.isMemberFieldDef() && name.equals("constructor")) {
                Check.fail(unit, member, "a field can't be called constructor");
            }
        }
    }

    private static boolean isPlainMethod(Node member) {
        Node function = member.getLastChild();
        boolean isMethod = member.isMemberFunctionDef()
                || member.isComputedProp() && member.getBooleanProp(Node.COMPUTED_PROP_METHOD);
        return isMethod && !function.isAsyncFunction() && !function.isGeneratorFunction();
    }

    private static String nameOf(Node member) {
        return switch (member.getToken()) {
            case MEMBER_FUNCTION_DEF, GETTER_DEF, SETTER_DEF, MEMBER_FIELD_DEF -> member.getString();
            default -> "";
        };
    }
}
