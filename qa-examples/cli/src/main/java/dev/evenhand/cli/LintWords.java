package dev.evenhand.cli;

import dev.evenhand.engine.lint.LintRule;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Rules of lint as text. */
final class LintWords {
  private LintWords() {}

  /** Completes {@code --explain}. */
  static final class Ids implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return LintRule.all().stream().map(LintRule::id).iterator();
    }
  }

  /** A line each: its id, how severe it is, whether it can be mended, and what it wants. */
  static List<String> list(List<LintRule> rules) {
    int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    String form = "%-" + width + "s  %-7s  %s%s";
    return rules.stream()
        .map(
            rule ->
                form.formatted(
                    rule.id(), severity(rule), rule.remedy(), rule.fixable() ? " (--fix)" : ""))
        .toList();
  }

  private static String severity(LintRule rule) {
    return rule.severity().name().toLowerCase(Locale.ROOT);
  }

  /** All that is told of a rule. */
  static String page(LintRule rule) {
    List<String> lines = new ArrayList<>();
    lines.add("%s (%s)".formatted(rule.id(), severity(rule)));
    lines.add("");
    lines.add("Why:     " + rule.reason());
    lines.add("Do:      " + rule.remedy());
    lines.add("Applies: " + rule.applies());
    if (rule.fixable()) {
      lines.add("--fix:   " + rule.fix());
    }
    lines.add("");
    lines.add("Bad:");
    rule.bad().lines().map("  "::concat).forEach(lines::add);
    lines.add("");
    lines.add("Good:");
    rule.good().lines().map("  "::concat).forEach(lines::add);
    lines.add("");
    lines.add("Off, in the card:");
    lines.add(
        "  \"lint\": {\"off\": [{\"rule\": \"%s\", \"reason\": \"...\"}]}".formatted(rule.id()));
    return String.join("\n", lines);
  }
}
