package dev.evenhand.benchmarks;

import dev.evenhand.engine.card.JsonScorecards;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Measures what the first and the second reading of a card take, and prints it as Markdown. In each
 * of nine rounds there are two processes: one that has done nothing yet, and one in which Jackson
 * and Hibernate Validator have worked for the application. Progress goes to stderr.
 */
public final class FirstRead {
  private static final int ROUNDS = 9;
  private static final double MILLISECOND = 1e6;

  private FirstRead() {}

  /** Measures all rounds. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path card = Files.createTempFile("qa-first-read", ".scorecard.json");
    try {
      Files.writeString(card, JsonScorecards.write(BenchmarkCard.card()));
      print(card);
    } finally {
      Files.delete(card);
    }
  }

  private static void print(Path card) throws IOException, InterruptedException {
    List<long[]> fresh = new ArrayList<>();
    List<long[]> warm = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      System.err.printf("round %s of %s%n", round, ROUNDS);
      fresh.add(round("fresh", card));
      warm.add(round("warm", card));
    }
    System.out.println("| JVM | reading | CPU, ms | passed, ms |\n|---|---|--:|--:|");
    row("fresh", "first", fresh, 0);
    row("fresh", "second", fresh, 2);
    row("warm", "first", warm, 0);
    row("warm", "second", warm, 2);
  }

  private static void row(String state, String reading, List<long[]> rounds, int column) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.0f | %.0f |%n",
        state,
        reading,
        median(rounds, column),
        median(rounds, column + 1));
  }

  private static double median(List<long[]> rounds, int column) {
    long[] sorted = rounds.stream().mapToLong(round -> round[column]).sorted().toArray();
    return sorted[sorted.length / 2] / MILLISECOND;
  }

  /** CPU and passed time of the first reading, then of the second. */
  private static long[] round(String state, Path card) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                FirstReadRound.class.getName(),
                state,
                card.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The process ended with exit " + process.exitValue());
    }
    return Stream.of(told.strip().split(" ", -1)).mapToLong(Long::parseLong).toArray();
  }
}
