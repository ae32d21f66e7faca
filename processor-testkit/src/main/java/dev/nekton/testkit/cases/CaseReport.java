package dev.nekton.testkit.cases;

import dev.nekton.Message;
import dev.nekton.testkit.fake.LogEvent;
import java.util.List;
import org.slf4j.event.Level;

/** Writes down, for people, what went wrong with one case. <em>Not thread-safe.</em> */
final class CaseReport {
    private static final int LONGEST = 2_000;

    private final CaseLine line;
    private final String difference;
    private final StringBuilder text = new StringBuilder();

    CaseReport(CaseLine line, String difference) {
        this.line = line;
        this.difference = difference;
        text.append(line.id());
        if (!line.id().equals(line.place())) {
            text.append("  (").append(line.place()).append(')');
        }
        add(difference);
        if (line instanceof RecordedCase recorded) {
            recorded.decision().ifPresent(row -> add("the expectation follows decision " + row));
        }
    }

    CaseReport config(RecordedCase recorded) {
        add("config: " + Excerpt.of(recorded.config(), LONGEST));
        return this;
    }

    CaseReport messages(String heading, List<Message> messages) {
        add(heading + (messages.isEmpty() ? ": nothing" : ":"));
        for (Message message : messages) {
            add("  " + Excerpt.of(message.text(), LONGEST));
            if (message.metadata().size() > 0) {
                add("    metadata " + Excerpt.of(message.metadata().toString(), LONGEST));
            }
            message.error().ifPresent(error -> add("    error " + error));
        }
        return this;
    }

    /** Adds the lines of level WARN and above. */
    CaseReport log(List<LogEvent> events) {
        List<LogEvent> warnings = events.stream()
                .filter(event -> event.level().toInt() >= Level.WARN.toInt())
                .toList();
        add(warnings.isEmpty() ? "log: no warnings" : "log:");
        warnings.forEach(event -> add("  " + Excerpt.of(event.toString(), LONGEST)));
        return this;
    }

    CaseResult failed() {
        return new CaseResult.Failed(line.id(), line.place(), difference, text.toString());
    }

    private void add(String lines) {
        text.append("\n  ").append(lines.replace("\n", "\n  "));
    }
}
