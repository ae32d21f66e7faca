package dev.nekton.benchmarks.regexp;

import java.util.List;

/**
 * A pattern from a machine's configuration, and texts to try it on.
 *
 * @param pattern as between slashes
 * @param flags the flags for {@code replace}; {@code test} does without {@code g}
 * @param texts an array in JavaScript
 */
record RegExpCase(String pattern, String flags, String texts) {
    static final List<RegExpCase> ALL = List.of(
            new RegExpCase("[^a-zA-Z0-9_]", "g", "['enterprise.site area/line-1 Temperature (C)', 'plain_topic_name']"),
            new RegExpCase("\\d+", "g", "['DB10.DBW24', 'no digits here', 'sensor 12 at 44']"),
            new RegExpCase("^ns=(\\d+);i=(\\d+)$", "", "['ns=2;i=1042', 'ns=2;s=Machine.Temp']"),
            new RegExpCase("^ns=(\\d+);s=(.+)$", "", "['ns=2;s=Machine/Line1/Temp', 'ns=2;i=1042']"),
            new RegExpCase("(a|b)*c", "", "['abababababab', 'xxabbc']"),
            new RegExpCase("^(-?\\d+(?:\\.\\d+)?)\\s*([a-zA-Z%]+)?$", "", "['23.5 C', '-17 mm', '1000', 'abc']"),
            new RegExpCase(
                    "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:\\d{2})$",
                    "", "['2024-03-01T12:34:56.789Z', '2024-03-01 12:34:56']"),
            new RegExpCase("\\s*,\\s*", "g", "['a, b ,c,d , e,f', 'single']"),
            new RegExpCase("^DB(\\d+)\\.DB([XBWD])(\\d+)(?:\\.(\\d))?$", "", "['DB10.DBX24.3', 'DB1.DBW0', 'MW20']"),
            new RegExpCase("^([0134])x?(\\d{4,5})$", "", "['40001', '4x00010', 'abc']"),
            new RegExpCase("^\\s+|\\s+$", "g", "['  trim me please  ', 'nothing to trim']"),
            new RegExpCase("[\\/\\\\.]+", "g", "['enterprise/site.area..line', 'none']"),
            new RegExpCase("([a-z])([A-Z])", "g", "['camelCaseToSnakeCase', 'lower']"),
            new RegExpCase(
                    "^spBv1\\.0\\/([^\\/]+)\\/(NBIRTH|NDEATH|DBIRTH|DDEATH|NDATA|DDATA)\\/([^\\/]+)(?:\\/([^\\/]+))?$",
                    "",
                    "['spBv1.0/group/DDATA/node/device', 'spBv1.0/group/STATE/x']"),
            new RegExpCase(
                    "^umh\\.v1\\.([^.]+)\\.((?:[^.]+\\.)*)_([a-z]+)\\.(.+)$",
                    "",
                    "['umh.v1.acme.plant1.line2._historian.temp', 'umh.v1.acme']"),
            new RegExpCase(
                    "error|warn(?:ing)?|fail(?:ed|ure)?",
                    "i",
                    "['Connection FAILED after 3 retries', 'all good here, nothing wrong']"),
            new RegExpCase("\\'([^\\']*)\\'", "g", "['say \\'hello\\' and \\'bye\\'', 'no quotes at all']"),
            new RegExpCase("^[A-Z]{2,3}-\\d{3,6}$", "", "['AB-12345', 'ABC-1']"),
            new RegExpCase("(\\w+)=(\\w+)", "g", "['a=1;b=2;key=value', 'nothing']"),
            new RegExpCase("^(?:true|on|yes|1)$", "i", "['TRUE', 'off', 'yes']"),
            new RegExpCase(
                    "(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})", "", "['host 192.168.10.25 up', 'no address']"),
            new RegExpCase("%([A-Z])(\\w*)", "g", "['%MW100 and %IX0.1', 'none']"),
            new RegExpCase("^0x[0-9a-fA-F]+$", "", "['0x1F4A', '1234']"),
            new RegExpCase(".*\\.(csv|json|xml)$", "i", "['/data/export/2024/file.JSON', '/data/export/readme.txt']"),
            new RegExpCase("\\b(?:temp|pressure|speed)\\b", "i", "['Machine Speed actual', 'humidity value']"),
            new RegExpCase("_+", "g", "['a__b___c_d', 'abc']"),
            new RegExpCase("^.*?:\\s*(.*)$", "", "['Message: everything is fine', 'no colon here']"),
            new RegExpCase("(\\d)(?=(\\d{3})+$)", "g", "['1234567', '12']"),
            new RegExpCase("[^\\x20-\\x7E]", "g", "['ascii only text, quite long really', 'with a\\ttab']"),
            new RegExpCase("\\$\\{(\\w+)\\}", "g", "['hello ${name}, you are ${age}', 'no vars']"),
            new RegExpCase("^([^:]+):(\\d+)\\/(.*)$", "", "['plc01:502/holding/1', 'plc01']"),
            new RegExpCase("ns=\\d+;(?:i|s|g|b)=", "", "['ns=3;s=abc', 'xx']"),
            new RegExpCase("\\.", "g", "['a.b.c.d.e', 'abc']"),
            new RegExpCase("^(.+)_(\\d+)$", "", "['motor_current_17', 'motor']"));

    /** Returns the body of a function that tests each text a hundred times. */
    String testing() {
        return loop("/" + pattern + "/" + flags.replace("g", ""), "regExp.test(texts[i]) ? 1 : 0");
    }

    /** Returns the body of a function that replaces in each text a hundred times. */
    String replacing() {
        return loop("/" + pattern + "/" + flags, "texts[i].replace(regExp, '_').length");
    }

    private String loop(String literal, String work) {
        return "var regExp = " + literal + ", texts = " + texts + ", sum = 0;"
                + "for (var round = 0; round < 100; round++)"
                + " for (var i = 0; i < texts.length; i++) sum += " + work + ";"
                + "return sum;";
    }
}
