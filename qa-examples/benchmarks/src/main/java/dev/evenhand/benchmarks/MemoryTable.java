package dev.evenhand.benchmarks;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures in which heap commands come to their end, and prints it as Markdown: {@code MemoryTable
 * QA_JAR}. Each heap is tried from the least, a process each. Progress goes to stderr.
 */
public final class MemoryTable {
  private static final int[] MEGABYTES = {32, 64, 128, 192, 256, 384, 512, 1024, 2048};
  private static final int FINE = 0;
  private static final int REJECTED = 1;

  private final Path jar;
  private final MemoryInputs inputs;
  private final String card;
  private final Path messages;

  private MemoryTable(Path jar, Path folder) throws IOException {
    this.jar = jar;
    this.inputs = new MemoryInputs(folder);
    this.card = inputs.card().toString();
    this.messages = folder.resolve("messages.txt");
  }

  /** Measures all commands. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 1) {
      System.err.println("MemoryTable QA_JAR: where is the jar of the qa command?");
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("qa-memory");
    try {
      new MemoryTable(Path.of(arguments[0]), folder).print();
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private void print() throws IOException, InterruptedException {
    System.out.println("| command | rows | heap |\n|---|--:|--:|");
    for (int rows : new int[] {100_000, 1_000_000}) {
      String evaluations = inputs.evaluations(rows).toString();
      String rejected = inputs.rejected(rows).toString();
      row(
          "score --format json",
          rows,
          FINE,
          "score",
          "--scorecard",
          card,
          evaluations,
          "--format",
          "json");
      row(
          "score --format ndjson",
          rows,
          FINE,
          "score",
          "--scorecard",
          card,
          evaluations,
          "--format",
          "ndjson");
      row("score, every line rejected", rows, REJECTED, "score", "--scorecard", card, rejected);
      String shortCard = inputs.shortCard().toString();
      String shortEvaluations = inputs.shortEvaluations(rows).toString();
      for (String format : List.of("text", "json")) {
        row(
            "calibrate evaluations of 4 answers --format " + format,
            rows,
            FINE,
            "calibrate",
            "--scorecard",
            shortCard,
            shortEvaluations,
            "--format",
            format);
        row(
            "calibrate evaluations of 20 answers --format " + format,
            rows,
            FINE,
            "calibrate",
            "--scorecard",
            card,
            evaluations,
            "--format",
            format);
      }
    }
    for (int rows : new int[] {1_000_000, 10_000_000}) {
      row("calibrate ratings", rows, FINE, "calibrate", inputs.ratings(rows).toString());
    }
  }

  private void row(String name, int rows, int expected, String... words)
      throws IOException, InterruptedException {
    for (int megabytes : MEGABYTES) {
      System.err.printf("%s, %s rows, %s MB ...%n", name, rows, megabytes);
      if (fits(megabytes, expected, words)) {
        System.out.printf(Locale.ROOT, "| `%s` | %,d | %s MB |%n", name, rows, megabytes);
        return;
      }
    }
    System.out.printf(Locale.ROOT, "| `%s` | %,d | more |%n", name, rows);
  }

  /** Whether the command ends as expected; false if it is out of memory. */
  private boolean fits(int megabytes, int expected, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx%sm".formatted(megabytes));
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(List.of(words));
    int exit =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(messages.toFile())
            .start()
            .waitFor();
    if (exit == expected) {
      return true;
    }
    String told = Files.readString(messages);
    if (!told.contains("Out of memory")) {
      throw new IllegalStateException("Exit %s of %s: %s".formatted(exit, command, told));
    }
    return false;
  }
}
