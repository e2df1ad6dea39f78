package dev.evenhand.engine.lint;

import dev.evenhand.api.problem.Problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads what is told of each rule: lines {@code name: words}, then the two examples. */
final class RulePages {
  static final List<LintRule> ALL = Checks.BY_ID.keySet().stream().map(RulePages::rule).toList();

  private static final String BAD = "\nbad:\n";
  private static final String GOOD = "\ngood:\n";

  private RulePages() {}

  private static LintRule rule(String id) {
    String page = read("rules/" + id + ".txt");
    int bad = page.indexOf(BAD);
    int good = page.indexOf(GOOD);
    Map<String, String> words = new HashMap<>();
    page.substring(0, bad)
        .lines()
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              words.put(line.substring(0, colon), line.substring(colon + 2));
            });
    return new LintRule(
        id,
        Severity.valueOf(word(words, "severity").toUpperCase(Locale.ROOT)),
        word(words, "applies"),
        word(words, "reason"),
        word(words, "remedy"),
        words.getOrDefault("fix", ""),
        page.substring(bad + BAD.length(), good).strip(),
        page.substring(good + GOOD.length()).strip());
  }

  private static String word(Map<String, String> words, String name) {
    return Objects.requireNonNull(words.get(name), name);
  }

  static String read(String name) {
    try (InputStream in = Objects.requireNonNull(RulePages.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
