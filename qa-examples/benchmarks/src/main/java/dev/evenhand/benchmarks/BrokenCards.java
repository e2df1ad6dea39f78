package dev.evenhand.benchmarks;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.text.ProblemPage;
import dev.evenhand.engine.text.ProblemPage.Change;
import dev.evenhand.engine.text.ProblemPages;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Measures what telling the problem of a broken card takes, and prints it as Markdown. The cards
 * have one mistake each: the examples of {@code qa explain} that are cards or parts of one. They
 * are read one after the other in this process, after a good card and one for which Hibernate
 * Validator starts, and once more.
 */
public final class BrokenCards {
  private static final double MILLISECOND = 1e6;

  /** What an example extends that needs a second card. */
  private static final String BASE = "base@1.0.0";

  /** The first card of a process with a value that breaks a constraint starts the validator. */
  private static final String STARTER = "bad-id";

  /** The time of one card, in nanoseconds. */
  private record Reading(String code, long cpu, long passed) {}

  private BrokenCards() {}

  /** Reads all cards twice; the argument is the file of the good card. */
  public static void main(String[] arguments) throws IOException {
    String good = Files.readString(Path.of(arguments[0]));
    Map<String, String> cards = of(good);
    if (!codes(good).isEmpty()) {
      throw new IllegalStateException("The good card has problems");
    }
    List<Reading> start = List.of(read(STARTER, Objects.requireNonNull(cards.get(STARTER))));
    List<Reading> first = readAll(cards);
    List<Reading> second = readAll(cards);
    System.out.println("| reading | time | cards | median, ms | slowest, ms | which |");
    System.out.println("|---|---|--:|--:|--:|---|");
    row("the validator starts", "CPU", start, Reading::cpu);
    row("the validator starts", "passed", start, Reading::passed);
    row("first", "CPU", first, Reading::cpu);
    row("first", "passed", first, Reading::passed);
    row("second", "CPU", second, Reading::cpu);
    row("second", "passed", second, Reading::passed);
  }

  /** By the code that reading it tells: the examples that are a card, or a part of the good one. */
  static Map<String, String> of(String good) {
    Map<String, String> cards = new TreeMap<>();
    for (ProblemPage page : ProblemPages.all()) {
      if (page.context().equals("card-text")) {
        cards.put(page.code(), page.changes().get(0).before());
      } else if (page.context().equals("card")) {
        cards.put(page.code(), broken(good, page.changes()));
      }
    }
    cards.values().removeIf(card -> card.contains(BASE));
    return cards;
  }

  private static String broken(String good, List<Change> changes) {
    String text = good;
    for (Change change : changes) {
      text = text.replace(change.after(), change.before());
    }
    return text;
  }

  /** What is told of a card, as {@code qa validate} does. */
  static List<String> codes(String json) {
    Checked<Scorecard> card =
        JsonScorecards.read("card.json", json.getBytes(StandardCharsets.UTF_8));
    List<Problem> told = card.value().map(ScorecardValidator::warnings).orElse(card.problems());
    return told.stream().map(Problem::code).distinct().toList();
  }

  private static List<Reading> readAll(Map<String, String> cards) {
    List<Reading> readings = new ArrayList<>();
    cards.forEach((code, json) -> readings.add(read(code, json)));
    return readings;
  }

  private static Reading read(String code, String json) {
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long start = System.nanoTime();
    List<String> told = codes(json);
    long end = System.nanoTime();
    cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
    if (told.isEmpty()) {
      throw new IllegalStateException("Nothing is told of the card of " + code);
    }
    return new Reading(code, cpu, end - start);
  }

  private static void row(
      String reading, String time, List<Reading> readings, ToLongFunction<Reading> nanos) {
    List<Reading> sorted = readings.stream().sorted(Comparator.comparingLong(nanos)).toList();
    Reading slowest = sorted.get(sorted.size() - 1);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %.1f | %.1f | `%s` |%n",
        reading,
        time,
        sorted.size(),
        nanos.applyAsLong(sorted.get(sorted.size() / 2)) / MILLISECOND,
        nanos.applyAsLong(slowest) / MILLISECOND,
        slowest.code());
  }
}
