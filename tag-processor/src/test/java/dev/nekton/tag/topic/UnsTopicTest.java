package dev.nekton.tag.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsTopicTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            umh.v1.enterprise._historian.temperature,                      enterprise,                _historian,  ,             temperature
            umh.v1.acme.berlin.assembly._historian.temperature,            acme.berlin.assembly,      _historian,  ,             temperature
            umh.v1.factory._raw.motor.diagnostics.temperature,             factory,                   _raw,        motor.diagnostics, temperature
            umh.v1.enterprise.site.area.line._historian.axis.x.position,   enterprise.site.area.line, _historian,  axis.x,        position
            umh.v1.enterprise._analytics._internal_state,                  enterprise,                _analytics,  ,             _internal_state
            umh.v1.factory._raw._internal.debug.flag,                      factory,                   _raw,        _internal.debug, flag
            umh.v1.a._b.c,                                                 a,                         _b,          ,              c
            umh.v1.f-1._h_._sensor-456,                                    f-1,                       _h_,         ,              _sensor-456
            """)
    void findsThePartsInTheText(String text, String location, String contract, String path, String name) {
        UnsTopic topic = UnsTopic.parse(text);
        assertThat(topic.locationPath()).isEqualTo(location);
        assertThat(topic.dataContract()).isEqualTo(contract);
        assertThat(topic.virtualPath()).isEqualTo(Optional.ofNullable(path));
        assertThat(topic.name()).isEqualTo(name);
        assertThat(UnsTopic.of(location, contract, Optional.ofNullable(path), name))
                .isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                          | topic cannot be empty
            wrong.v1.e._h.t                             | topic must start with umh.v1
            UMH.v1.e._h.t                               | topic must start with umh.v1
            umh.v1.enterprise._historian                | topic must have at least: umh.v1.level0._contract.name
            umh.v1.._historian.temperature              | level0 cannot be empty
            umh.v1._enterprise._historian.temperature   | level0 cannot start with underscore
            umh.v1.enterprise.historian.temperature     | topic must contain a data contract
            umh.v1.e._.t                                | data contract cannot be just an underscore
            umh.v1.enterprise._historian.               | topic name (final segment) cannot be empty
            umh.v1.enterprise..area._historian.t        | location sublevel at index 1 cannot be empty
            umh.v1.enterprise._raw.motor..temperature   | virtual path segment at index 1 cannot be empty
            umh.v1.e._h.a b                             | 'umh.v1.e._h.a b' -> 'umh.v1.e._h.a_b'
            umh.v1.e._h.\uD83D\uDE00x                   | -> 'umh.v1.e._h._x'
            """)
    void refusesWhatIsNoTopicAndSaysWhy(String text, String why) {
        assertThatThrownBy(() -> UnsTopic.parse(text))
                .isInstanceOf(InvalidTopicException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aLineEndBehindTheNameIsAnInvalidCharacter() {
        assertThatThrownBy(() -> UnsTopic.parse("umh.v1.e._h.t\n")).hasMessageContaining("invalid characters");
    }

    @ParameterizedTest
    @CsvSource({
        "'',_h,t,level0 is required",
        ".e,_h,t,level0 is required",
        "e,'',t,data contract is required",
        "e,_h,'',name is required"
    })
    void missingPartsAreNamed(String location, String contract, String name, String why) {
        assertThatThrownBy(() -> UnsTopic.of(location, contract, Optional.empty(), name))
                .hasMessageContaining(why);
    }
}
