package dev.nekton.vm.engine;

import dev.nekton.Metadata;
import dev.nekton.value.Value;
import dev.nekton.vm.ScriptException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * The objects that scripts of one VM know as {@code msg}.
 *
 * <p><em>Not thread-safe;</em> of use while the VM is entered.
 */
public final class MessageObjects {
    /** The places of {@code msg}'s members. */
    private static final int PAYLOAD = 0;

    private static final int META = 1;

    private final JsRealm realm;
    private final ObjectLayout layout;
    private final MetadataObjects metadataObjects = new MetadataObjects();

    MessageObjects(JsRealm realm, ObjectLayout layout) {
        this.realm = realm;
        this.layout = layout;
    }

    /**
     * Returns a new {@code msg}.
     *
     * @param payload a JavaScript value
     */
    public Object make(@Nullable Object payload, Metadata metadata) {
        DataObject made = layout.newObject();
        layout.set(made, PAYLOAD, payload);
        layout.set(made, META, meta(metadata));
        return made;
    }

    /** A number in metadata that is out of range is a text. */
    private ScriptObject meta(Metadata metadata) {
        try {
            return metadataObjects.toJs(metadata).orElseGet(() -> ToJs.metadata(metadata));
        } catch (NumberRangeException e) {
            return ToJs.metadata(metadata);
        }
    }

    /** Returns whether what {@link #make} made still has the members that it was made with, and no others. */
    public boolean isWhole(Object msg) {
        return layout.fits((ScriptObject) msg);
    }

    /** Returns the payload of a {@code msg} that {@linkplain #isWhole is whole}. */
    public @Nullable Object payload(Object msg) {
        return layout.get((DataObject) msg, PAYLOAD);
    }

    /** Returns the {@code meta} of a {@code msg} that {@linkplain #isWhole is whole}. */
    public @Nullable Object meta(Object msg) {
        return layout.get((DataObject) msg, META);
    }

    /**
     * Returns the texts of an object that {@link #make} made of metadata and a script may have changed; empty when they
     * are not all texts, numbers and booleans, or have to be read one by one for another reason.
     *
     * @param before the metadata that it was made of
     * @param textOf tells the text of a number or a boolean
     * @throws ScriptException when they take more than the run may
     */
    public Optional<Metadata> metadata(@Nullable Object meta, Metadata before, Function<Value, String> textOf) {
        return meta instanceof ScriptObject object
                ? realm.guarded(() -> metadataObjects.fromJs(object, before, textOf, realm.resultSize()))
                : Optional.empty();
    }

    /** Returns whether an object that {@link #metadata} read holds texts only, as the metadata that it gave does. */
    public boolean isOfTexts(@Nullable Object meta) {
        return meta instanceof ScriptObject object && metadataObjects.isOfTexts(object);
    }
}
