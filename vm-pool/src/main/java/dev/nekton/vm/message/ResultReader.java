package dev.nekton.vm.message;

import dev.nekton.Message;
import dev.nekton.Metadata;
import dev.nekton.value.Value;
import dev.nekton.vm.engine.FromJs;
import dev.nekton.vm.engine.JsMembers;
import dev.nekton.vm.engine.JsRealm;
import dev.nekton.vm.engine.JsValues;
import dev.nekton.vm.engine.UnserialisableException;
import dev.nekton.vm.engine.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a script returned for one message. */
final class ResultReader {
    private static final String PAYLOAD = "payload";
    private static final String META = "meta";

    /** About what a message takes besides its payload and its metadata's texts. */
    private static final int MESSAGE_BYTES = 128;

    private static final Message NO_CONTENT = Message.of(new byte[0]);

    private final JsRealm realm;
    private final ReturnRules rules;
    private final Message original;
    private final Object msg;
    private final @Nullable Object given;
    private final boolean isClosed;
    private final List<ScriptedMessage> sent = new ArrayList<>(0);

    /**
     * @param original the message that the script was given
     * @param msg its {@code msg}, before the script runs
     * @param isClosed whether the script will not look inside the payload, nor change what is in it
     */
    ResultReader(JsRealm realm, ReturnRules rules, Message original, Object msg, boolean isClosed) {
        this.realm = realm;
        this.rules = rules;
        this.original = original;
        this.msg = msg;
        this.isClosed = isClosed;
        this.given = realm.messages().payload(msg);
    }

    /**
     * Takes a message that the script sends while it runs, as it is now: the first argument of the call.
     *
     * @throws RuntimeException what the script gets when it is no message
     */
    void send(Values arguments) {
        JsMembers members = arguments.members(0);
        if (members == null || !members.isPlain()) {
            throw arguments.typeError("a message to send must be an object, got " + arguments.typeName(0));
        }
        arguments.takeResult(MESSAGE_BYTES);
        try {
            sent.add(message(members));
        } catch (BadMetaException | UnserialisableException e) {
            throw arguments.typeError("can't be sent: " + e.getMessage());
        }
    }

    /** Reads what the script returned; what it sent goes before. When something is wrong with that, nothing was sent. */
    StageOutcome read(@Nullable Object result) {
        StageOutcome returned = readReturned(result);
        return sent.isEmpty() || !returned.failures().isEmpty() ? returned : returned.after(sent);
    }

    private StageOutcome readReturned(@Nullable Object result) {
        if (result == msg && realm.messages().isWhole(msg)) {
            Object meta = realm.messages().meta(msg);
            Optional<Metadata> texts = realm.messages().metadata(meta, original.metadata(), MetadataText::of);
            if (texts.isPresent()) {
                return StageOutcome.of(sameMsg(texts.get()));
            }
        }
        if (JsValues.isNothing(result)) {
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

    /** What was made for this stage serves the next one as well, where nothing in it is to be made into something else. */
    private ScriptedMessage sameMsg(Metadata metadata) {
        Object payload = realm.messages().payload(msg);
        ScriptedMessage message = new ScriptedMessage(made(content(payload), metadata), realm.goText(payload));
        boolean isKept = isClosed && payload == given || isScalar(payload, message.message());
        if (isKept && realm.messages().isOfTexts(realm.messages().meta(msg))) {
            message.keep(realm, msg);
        }
        return message;
    }

    private static boolean isScalar(@Nullable Object payload, Message message) {
        return !JsValues.isObject(payload)
                && message.structured()
                        .filter(value -> JsMembers.isScalarOf(payload, value))
                        .isPresent();
    }

    private StageOutcome readList(@Nullable Object[] elements) {
        List<ScriptedMessage> messages = new ArrayList<>(elements.length);
        List<StageFailure> failures = new ArrayList<>(0);
        for (int i = 0; i < elements.length; i++) {
            if (JsValues.isNothing(elements[i])) {
                continue;
            }
            JsMembers members = realm.members(elements[i]);
            if (members == null || !members.isPlain()) {
                return badElement(i, "must be a message object, got " + JsMembers.typeName(elements[i]));
            }
            try {
                messages.add(message(members));
            } catch (BadMetaException e) {
                if (rules == ReturnRules.FUNCTION) {
                    return badElement(i, "is no message: " + e.getMessage());
                }
                failures.add(new StageFailure(DropReason.BAD_RETURN, Objects.requireNonNull(e.getMessage())));
            } catch (UnserialisableException e) {
                if (rules == ReturnRules.FUNCTION) {
                    throw e;
                }
                failures.add(new StageFailure(DropReason.VALUE_CONVERT_FAILED, Objects.requireNonNull(e.getMessage())));
            }
        }
        return new StageOutcome(messages, failures);
    }

    private static StageOutcome badElement(int index, String what) {
        return StageOutcome.failed(DropReason.BAD_ARRAY_ELEMENT, "array element " + index + " " + what);
    }

    private ScriptedMessage message(JsMembers members) throws BadMetaException {
        Metadata metadata = metadata(members.get(META));
        boolean isGiven = members.has(PAYLOAD);
        if (!isGiven && rules == ReturnRules.FUNCTION) {
            return new ScriptedMessage(made(NO_CONTENT, metadata), Optional.empty());
        }
        Object payload = isGiven ? members.get(PAYLOAD) : payloadOfMsg();
        return new ScriptedMessage(made(content(payload), metadata), realm.goText(payload));
    }

    private @Nullable Object payloadOfMsg() {
        return Objects.requireNonNull(realm.members(msg)).get(PAYLOAD);
    }

    private Message made(Message content, Metadata metadata) {
        return content.withMetadata(metadata).withErrorOf(original);
    }

    /** A payload that came in stays as it is; anything else is read. */
    private Message content(@Nullable Object payload) {
        return isUntouched(payload) ? original : Message.of(realm.fromJs(payload, PAYLOAD, FromJs.Mode.JSON));
    }

    private boolean isUntouched(@Nullable Object payload) {
        if (rules == ReturnRules.TAGS) {
            return JsMembers.isSameScalar(payload, given) && isWhatItWasMadeOf(payload);
        }
        return isClosed && payload == given || JsMembers.isSameScalar(payload, given);
    }

    /** A payload that is no JSON, or a number that JavaScript can't have, came in as a text. */
    private boolean isWhatItWasMadeOf(@Nullable Object payload) {
        Value value = original.structured().orElse(null);
        return value != null && (payload instanceof CharSequence) == (value instanceof Value.Text);
    }

    private Metadata metadata(@Nullable Object meta) throws BadMetaException {
        if (JsValues.isNothing(meta)) {
            return Metadata.empty();
        }
        Optional<Metadata> texts = realm.messages().metadata(meta, original.metadata(), MetadataText::of);
        return texts.isPresent() ? texts.get() : readMetadata(meta);
    }

    private Metadata readMetadata(@Nullable Object meta) throws BadMetaException {
        JsMembers members = realm.members(meta);
        if (members == null || !members.isPlain()) {
            throw new BadMetaException("message meta must be an object, got " + JsMembers.typeName(meta));
        }
        Metadata.Builder metadata = Metadata.builder();
        for (String name : members.names()) {
            Object value = members.get(name);
            String text = realm.goText(value)
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
