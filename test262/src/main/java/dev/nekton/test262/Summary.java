package dev.nekton.test262;

import dev.nekton.test262.Verdict.Result;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts verdicts per folder, two levels deep, and prints them as a table. */
final class Summary {
    private final Map<String, Map<Result, Integer>> folders = new TreeMap<>();
    private final Map<Result, Integer> all = new EnumMap<>(Result.class);

    Summary(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            all.merge(verdict.result(), 1, Integer::sum);
            folders.computeIfAbsent(folder(verdict.path()), name -> new EnumMap<>(Result.class))
                    .merge(verdict.result(), 1, Integer::sum);
        }
    }

    String table() {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%-44s %7s %7s %7s %7s%n", "folder", "tests", "passed", "refused", "wrong"));
        folders.forEach((name, counts) -> table.append(line(name, counts)));
        return table.append(line("all", all)).append(shares()).toString();
    }

    private String shares() {
        double hundredth = Math.max(1, total(all)) / 100.0;
        return String.format(
                Locale.ROOT,
                "passed %.1f %%, refused at start %.1f %%, wrong %.1f %%%n",
                count(all, Result.PASSED) / hundredth,
                count(all, Result.REFUSED) / hundredth,
                count(all, Result.WRONG) / hundredth);
    }

    private static String line(String name, Map<Result, Integer> counts) {
        return String.format(
                Locale.ROOT,
                "%-44s %7d %7d %7d %7d%n",
                name,
                total(counts),
                count(counts, Result.PASSED),
                count(counts, Result.REFUSED),
                count(counts, Result.WRONG));
    }

    private static int total(Map<Result, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int count(Map<Result, Integer> counts, Result result) {
        return counts.getOrDefault(result, 0);
    }

    private static String folder(String path) {
        String[] parts = path.split("/");
        return parts.length < 3 ? parts[0] : parts[0] + "/" + parts[1];
    }
}
