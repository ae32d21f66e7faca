package dev.nekton.vm.message;

import dev.nekton.Message;
import dev.nekton.Metadata;
import dev.nekton.value.Value;
import dev.nekton.vm.engine.FromJs;
import dev.nekton.vm.engine.JsMembers;
import dev.nekton.vm.engine.JsRealm;
import dev.nekton.vm.engine.UnserialisableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a script returned for one message. */
final class ResultReader {
    private static final String PAYLOAD = "payload";
    private static final String META = "meta";

    private final JsRealm realm;
    private final Message original;
    private final JsMembers msg;

    /**
     * @param original the message that the script was given
     * @param msg its {@code msg}, as the script left it
     */
    ResultReader(JsRealm realm, Message original, Object msg) {
        this.realm = realm;
        this.original = original;
        this.msg = Objects.requireNonNull(realm.members(msg), META);
    }

    StageOutcome read(@Nullable Object result) {
        if (JsRealm.isNothing(result)) {
            return StageOutcome.dropped();
        }
        JsMembers members = realm.members(result);
        if (members != null && members.isList()) {
            return readList(members.elements());
        }
        if (members == null || !members.isPlain()) {
            return StageOutcome.failed(
                    DropReason.BAD_RETURN,
                    "code must return a message object or array of message objects, got " + JsMembers.typeName(result));
        }
        try {
            return StageOutcome.of(message(members));
        } catch (BadMetaException e) {
            return StageOutcome.failed(DropReason.BAD_RETURN, Objects.requireNonNull(e.getMessage()));
        }
    }

    private StageOutcome readList(@Nullable Object[] elements) {
        List<ScriptedMessage> messages = new ArrayList<>(elements.length);
        List<StageFailure> failures = new ArrayList<>(0);
        for (int i = 0; i < elements.length; i++) {
            if (JsRealm.isNothing(elements[i])) {
                continue;
            }
            JsMembers members = realm.members(elements[i]);
            if (members == null || !members.isPlain()) {
                return StageOutcome.failed(
                        DropReason.BAD_ARRAY_ELEMENT,
                        "array element " + i + " must be a message object, got " + JsMembers.typeName(elements[i]));
            }
            readElement(members, messages, failures);
        }
        return new StageOutcome(messages, failures);
    }

    private void readElement(JsMembers members, List<ScriptedMessage> messages, List<StageFailure> failures) {
        try {
            messages.add(message(members));
        } catch (BadMetaException e) {
            failures.add(new StageFailure(DropReason.BAD_RETURN, Objects.requireNonNull(e.getMessage())));
        } catch (UnserialisableException e) {
            failures.add(new StageFailure(DropReason.VALUE_CONVERT_FAILED, Objects.requireNonNull(e.getMessage())));
        }
    }

    private ScriptedMessage message(JsMembers members) throws BadMetaException {
        Metadata metadata = metadata(members.get(META));
        Object payload = members.has(PAYLOAD) ? members.get(PAYLOAD) : msg.get(PAYLOAD);
        Message message = Message.of(payload(payload)).withMetadata(metadata).withErrorOf(original);
        return new ScriptedMessage(message, realm.typedArrayText(payload));
    }

    /** A number that came in keeps its digits; anything else is read. */
    private Value payload(@Nullable Object payload) {
        if (payload instanceof Number number
                && original.structured().orElse(null) instanceof Value.Num known
                && known.value() == number.doubleValue()) {
            return known;
        }
        return realm.fromJs(payload, PAYLOAD, FromJs.Mode.JSON);
    }

    private Metadata metadata(@Nullable Object meta) throws BadMetaException {
        if (JsRealm.isNothing(meta)) {
            return Metadata.empty();
        }
        JsMembers members = realm.members(meta);
        if (members == null || !members.isPlain()) {
            throw new BadMetaException("message meta must be an object, got " + JsMembers.typeName(meta));
        }
        Metadata.Builder metadata = Metadata.builder();
        for (String name : members.names()) {
            Object value = members.get(name);
            String text = realm.typedArrayText(value)
                    .orElseGet(() -> MetadataText.of(realm.fromJs(value, META + "." + name, FromJs.Mode.METADATA)));
            if (!text.isEmpty()) {
                metadata.set(name, text);
            }
        }
        return metadata.build();
    }

    /** The returned object's {@code meta} is none. */
    private static final class BadMetaException extends Exception {
        private static final long serialVersionUID = 1L;

        BadMetaException(String message) {
            super(message, null, false, false);
        }
    }
}
