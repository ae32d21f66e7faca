package dev.nekton.vm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nekton.vm.RunningScripts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds in every time zone. */
class LibraryDateTest {

    @ParameterizedTest
    @CsvSource({
        "UTC, 2024-07-01T00:00, 1719792000000",
        "Europe/Berlin, 2024-07-01T00:00, 1719784800000",
        "Europe/Berlin, 2024-01-01T00:00:00, 1704063600000",
        "Europe/Berlin, 2024-01-01T00:00:00.25, 1704063600250",
        "Europe/Berlin, 0050-01-01T00:00:00Z, -60589296000000",
        "Europe/Berlin, 2024-01-01, 1704067200000",
        "Europe/Berlin, 2024-01-01T00:00Z, 1704067200000",
        "Asia/Kolkata, 2024-01-01T00:00, 1704047400000",
        "Europe/Berlin, 2024-03-31T02:30:00, 1711848600000",
        "Europe/Berlin, 2024-10-27T02:30:00, 1729989000000",
        "Europe/Berlin, 1/2/2024 3:04 PM, 1704204240000",
        "Europe/Berlin, 2024-01-02 03:04:05 EST, 1704182645000",
    })
    void aTimeWithoutAZoneIsLocal(String zone, String text, String millis) throws IOException {
        assertThat(inProcessOf(zone, "new Date('" + text + "').getTime()")).isEqualTo(millis);
    }

    /** The zone is the process's own, as it is when the engine starts. */
    private static String inProcessOf(String zone, String expression) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=" + zone,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LibraryDateTest.class.getName(),
                        expression)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** Prints the value of the expression that is the first argument. */
    public static void main(String[] arguments) {
        System.out.println(RunningScripts.valueOf(arguments[0]).plainText());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '~', textBlock = """
                    new Date('2024-01-01T00:00:00.5Z').getTime()               --> 1704067200500
                    new Date('2024-01-01T00:00:00.05Z').getTime()              --> 1704067200050
                    new Date('2024-01-01T00:00:00.123456789Z').toISOString()   --> 2024-01-01T00:00:00.123Z
                    new Date('2024-01-01T00:00:00.25+02:00').toISOString()     --> 2023-12-31T22:00:00.250Z
                    new Date('2024-01-01T00:00:00.9999-01:30').toISOString()   --> 2024-01-01T01:30:00.999Z
                    Date.parse('2024-01-01T00:00:00.5Z')                       --> 1704067200500
                    Date.parse('2024-01-01')                                   --> 1704067200000
                    Date.parse('2024-01')                                      --> 1704067200000
                    Date.parse('2024-01-01T00:00Z')                            --> 1704067200000
                    Date.parse('+012022-01-01T00:00:00.25Z')                   --> 317210515200250
                    Date.parse('2024-13-01')                                   --> NaN
                    Date.parse('soon')                                         --> NaN
                    Date.parse('2024-01-01T00:00:00.5') - new Date(2024, 0, 1) --> 500
                    Date.parse('2024-01-01T00:00:00') - new Date(2024, 0, 1)   --> 0
                    Date.parse('2024-07-01 00:00:00') - new Date(2024, 6, 1)   --> 0
                    Date.parse('2024-07-01 00:00:00.5') - new Date(2024, 6, 1) --> 500
                    Date.parse('01/02/2024') - new Date(2024, 0, 2)            --> 0
                    new Date(2024, 1, 3, 4, 5, 6, 7).getMilliseconds()         --> 7
                    new Date(2024, 1).getDate()                                --> 1
                    Date.UTC(2024, 0, 1)                                       --> 1704067200000
                    new Date(5).getTime()                                      --> 5
                    new Date(new Date(5)).getTime()                            --> 5
                    new Date(null).getTime()                                   --> 0
                    new Date(true).getTime()                                   --> 1
                    new Date(undefined).getTime()                              --> NaN
                    new Date({valueOf: function () { return 7 }}).getTime()    --> 7
                    new Date(new String('2024-01-01')).getTime()               --> 1704067200000
                    Math.abs(new Date() - Date.now()) < 60000                  --> true
                    typeof Date()                                              --> string
                    new Date(0) instanceof Date                                --> true
                    Date.parse('2024-02-30')                                   --> NaN
                    Date.parse('-000000-01-01T00:00:00Z')                      --> NaN
                    Date.parse('2024-01-01T24:00:00Z')                         --> 1704153600000
                    Date.parse('2024-01-01T00:00:00+0100')                     --> 1704063600000
                    Date.parse('Tue, 02 Jan 2024 03:04:05 GMT')                --> 1704164645000
                    Date.parse('Tue Jan 02 2024 03:04:05 GMT+0100 (CET)')      --> 1704161045000
                    Date.parse('2 January 2024 03:04 UTC')                     --> 1704164640000
                    Date.parse('1 soon Jan 2024')                              --> NaN
                    Date.parse(new Date(1e12).toString())                      --> 1000000000000
                    new Date(-1).toISOString()                                 --> 1969-12-31T23:59:59.999Z
                    new Date(-8.64e15).toISOString()                           --> -271821-04-20T00:00:00.000Z
                    new Date(8.64e15 + 1).getTime()                            --> NaN
                    new Date(NaN).toISOString()                                --> RangeError
                    new Date(NaN).toJSON() === null                            --> true
                    new Date(0).toUTCString()                                  --> Thu, 01 Jan 1970 00:00:00 GMT
                    String(new Date(NaN))                                      --> Invalid Date
                    Date.UTC(99, 0)                                            --> 915148800000
                    Date.UTC()                                                 --> NaN
                    new Date(0).setUTCMonth(13, 31)                            --> 36806400000
                    new Date(NaN).setHours(1)                                  --> NaN
                    new Date(0).setUTCHours(25, 61, 61, 1001)                  --> 93722001
                    new Date(86400000).toLocaleDateString('en-US', {timeZone: 'UTC'}) --> 1/2/1970
                    new Date(50000000).toLocaleString('en-US', {timeZone: 'UTC'}) --> 1/1/1970, 1:53:20 PM
                    new Date(0).toLocaleTimeString('en-US', {timeZone: 'Mars'}) --> RangeError
                    new Date(5) - new Date(3)                                  --> 2
                    typeof (new Date(5) + 1)                                   --> string
                    new Date(5)[Symbol.toPrimitive]('number')                  --> 5
                    Date.prototype.setHours.length                             --> 4
                    new Date(0).constructor === Date                           --> true
                    Object.prototype.toString.call(new Date(0))                --> [object Date]
                    Date.name + Date.length                                    --> Date7
                    """)
    void dates(String expression, String result) {
        assertThat(RunningScripts.textOf(expression)).isEqualTo(result);
    }
}
