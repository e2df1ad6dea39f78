package dev.evenhand.cli;

import dev.evenhand.engine.testing.CardTestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a lead wants to know below the tests of cards: how many are wrong, where, and what then. */
final class TestSummary {
  private static final int MOST_NAMES = 10;

  private final List<String> asked;
  private final List<CardTestRun> runs;

  TestSummary(List<String> asked, List<CardTestRun> runs) {
    this.asked = asked;
    this.runs = runs;
  }

  /** Its lines; empty where all that is to say was said. */
  String text(boolean suggested) {
    List<String> lines = new ArrayList<>();
    if (runs.size() > 1) {
      lines.add("");
      lines.add(total());
    }
    List<String> wrong = runs.stream().filter(run -> run.failed() > 0).map(this::wrong).toList();
    if (!wrong.isEmpty()) {
      if (runs.size() > 1) {
        lines.addAll(shortened(wrong));
      }
      lines.add(
          "Where a score is as you mean it, mend what the test expects; else mend its answers or the card.");
    }
    if (!suggested && runs.stream().anyMatch(TestSummary::isWithoutTests)) {
      lines.add(
          "For tests to begin with: qa test %s --suggest"
              .formatted(asked.stream().map(TestSummary::word).collect(Collectors.joining(" "))));
    }
    return String.join("\n", lines);
  }

  private String total() {
    long tests = runs.stream().mapToLong(run -> run.verdicts().size()).sum();
    long failed = runs.stream().mapToLong(CardTestRun::failed).sum();
    long unread = runs.stream().filter(run -> !run.problems().isEmpty()).count();
    return "All: %s of %s in %s passed%s"
        .formatted(
            tests - failed,
            Counted.of(tests, "test"),
            Counted.of(runs.size(), "card"),
            unread == 0 ? "" : "; %s with problems".formatted(Counted.of(unread, "card")));
  }

  private String wrong(CardTestRun run) {
    return "  %s: %s wrong".formatted(run.name(), run.failed());
  }

  private static List<String> shortened(List<String> lines) {
    if (lines.size() <= MOST_NAMES) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, MOST_NAMES));
    first.add("  ... and %s".formatted(Counted.of(lines.size() - MOST_NAMES, "more card")));
    return first;
  }

  private static boolean isWithoutTests(CardTestRun run) {
    return run.problems().isEmpty() && run.verdicts().isEmpty();
  }

  /** A name as a shell takes it. */
  private static String word(String name) {
    return name.matches("[\\w./@:-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
  }
}
