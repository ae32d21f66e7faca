package dev.nekton.cli;

import dev.nekton.pipeline.config.Setting;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code path=value}. */
final class SettingConverter implements ITypeConverter<Setting> {
    @Override
    public Setting convert(String text) {
        try {
            return Setting.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
