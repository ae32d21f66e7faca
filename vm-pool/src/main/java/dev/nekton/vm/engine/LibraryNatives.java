package dev.nekton.vm.engine;

import java.util.Map;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;

/** The functions of {@code $nekton} that are written in Java, the same for all VMs. */
final class LibraryNatives {
    static final Map<String, HostFunction> FUNCTIONS = Map.ofEntries(
            Map.entry("isSmallData", SmallData::test),
            Map.entry("room", Guard::room),
            Map.entry("define", Builtins::define),
            Map.entry("constructors", Builtins::constructors),
            Map.entry("remove", Builtins::remove),
            Map.entry("fallback", Fallbacks::ofReceiver),
            Map.entry("fallbackOfAll", Fallbacks::ofAll),
            Map.entry("asMethod", Builtins::asMethod),
            Map.entry("asConstructor", Builtins::asConstructor),
            Map.entry("errorObject", ErrorObject::make),
            Map.entry("descriptionOf", SymbolDescription::of),
            Map.entry("ownKeys", Reflection::ownKeys),
            Map.entry("defineProperty", Reflection::defineProperty),
            Map.entry("deleteProperty", Reflection::deleteProperty),
            Map.entry("setPrototypeOf", Reflection::setPrototypeOf),
            Map.entry("isConstructor", Reflection::isConstructor),
            Map.entry("put", Reflection::put),
            Map.entry("objectMethods", arguments -> ObjectMethods.ALL.object()),
            Map.entry("construct", Reflection::construct),
            Map.entry("slotObject", SlotObject::make),
            Map.entry("slotOf", SlotObject::contentOf),
            Map.entry("dataView", DataViews::make),
            Map.entry("parseJson", JsonText::parse),
            Map.entry("printJson", JsonText::print),
            Map.entry("toBase64", Base64Text::encode),
            Map.entry("fromBase64", Base64Text::decode),
            Map.entry("mathFunctions", arguments -> MathFunctions.ALL.object()),
            Map.entry("objectFunctions", arguments -> ObjectFunctions.ALL.object()),
            Map.entry("stringFunctions", arguments -> StringFunctions.ALL.object()),
            Map.entry("nameOf", arguments -> ((ScriptFunction) arguments[0]).getName()),
            Map.entry("isNative", Reflection::isNative),
            Map.entry("classOf", Reflection::classOf),
            Map.entry("parseDate", Dates::parse),
            Map.entry("printDate", DatePrinter::print),
            Map.entry("withFields", Dates::withFields),
            Map.entry("timeOf", Dates::timeOf),
            Map.entry("localText", LocalText::of));

    private LibraryNatives() {}
}
