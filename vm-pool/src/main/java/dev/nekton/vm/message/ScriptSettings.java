package dev.nekton.vm.message;

import dev.nekton.config.Config;
import dev.nekton.config.ConfigProblems;
import dev.nekton.config.FieldSpec;
import dev.nekton.config.FieldType;
import dev.nekton.store.StoreSettings;
import dev.nekton.vm.Limits;
import dev.nekton.vm.VmPoolSettings;
import java.util.List;
import java.util.Objects;

/**
 * What every processor of messages with scripts lets its user set.
 *
 * <p><em>Immutable.</em>
 *
 * @param passFailed whether failed messages go on, flagged, as they came; else they are dropped
 * @param pool how many VMs to keep
 * @param limits how much each run of a script may take
 * @param cache what the scripts keep their values in
 */
public record ScriptSettings(boolean passFailed, VmPoolSettings pool, Limits limits, CacheSettings cache) {
    /** The declared fields. */
    public static final List<FieldSpec> FIELDS = List.of(
            FieldSpec.of("on_error", FieldType.STRING)
                    .defaultsTo("drop")
                    .oneOf("drop", "pass")
                    .doc("What happens to a message that fails: drop it, or pass it on as it came, flagged with the"
                            + " error."),
            VmPoolSettings.FIELD,
            Limits.FIELD,
            StoreSettings.FIELD);

    /** Checks that nothing is null. */
    public ScriptSettings {
        Objects.requireNonNull(pool, "pool");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(cache, "cache");
    }

    /** Returns the defaults of {@link #FIELDS}. */
    public static ScriptSettings ofDefaults() {
        return new ScriptSettings(
                false, VmPoolSettings.ofDefaults(), Limits.ofDefaults(), CacheSettings.of(StoreSettings.ofDefaults()));
    }

    /** Returns the settings in a processor's configuration; what is wrong is added to {@code problems}. */
    public static ScriptSettings read(Config config, ConfigProblems problems) {
        return new ScriptSettings(
                config.string("on_error").equals("pass"),
                config.object("vm_pool", VmPoolSettings::from, VmPoolSettings.ofDefaults(), problems),
                config.object("limits", Limits::from, Limits.ofDefaults(), problems),
                CacheSettings.read(config, problems));
    }

    /** Returns these settings with another pool. */
    public ScriptSettings withPool(VmPoolSettings changed) {
        return new ScriptSettings(passFailed, changed, limits, cache);
    }

    /** Returns these settings with other limits. */
    public ScriptSettings withLimits(Limits changed) {
        return new ScriptSettings(passFailed, pool, changed, cache);
    }

    /** Returns these settings with another cache. */
    public ScriptSettings withCache(StoreSettings changed) {
        return new ScriptSettings(passFailed, pool, limits, CacheSettings.of(changed));
    }
}
