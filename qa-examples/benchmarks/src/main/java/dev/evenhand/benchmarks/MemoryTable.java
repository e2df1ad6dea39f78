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
  private static final int OUT_OF_MEMORY = 2;

  private final Path jar;
  private final MemoryInputs inputs;
  private final String card;

  private MemoryTable(Path jar, Path folder) throws IOException {
    this.jar = jar;
    this.inputs = new MemoryInputs(folder);
    this.card = inputs.card().toString();
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
    System.out.println("| command | rows | heap | seconds |\n|---|--:|--:|--:|");
    for (int rows : new int[] {100_000, 1_000_000}) {
      String evaluations = inputs.evaluations(rows).toString();
      String rejected = inputs.rejected(rows).toString();
      row(
          "score --format json",
          rows,
          "score",
          "--scorecard",
          card,
          evaluations,
          "--format",
          "json");
      row("score --format csv", rows, "score", "--scorecard", card, evaluations, "--format", "csv");
      row("score, every line rejected", rows, "score", "--scorecard", card, rejected);
      row("calibrate evaluations", rows, "calibrate", "--scorecard", card, evaluations);
      row(
          "calibrate evaluations --format json",
          rows,
          "calibrate",
          "--scorecard",
          card,
          evaluations,
          "--format",
          "json");
    }
    for (int rows : new int[] {1_000_000, 10_000_000}) {
      row("calibrate ratings", rows, "calibrate", inputs.ratings(rows).toString());
    }
  }

  private void row(String name, int rows, String... words)
      throws IOException, InterruptedException {
    for (int megabytes : MEGABYTES) {
      System.err.printf("%s, %s rows, %s MB ...%n", name, rows, megabytes);
      long start = System.nanoTime();
      int exit = exit(megabytes, words);
      if (exit != OUT_OF_MEMORY) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            Locale.ROOT, "| `%s` | %,d | %s MB | %.1f |%n", name, rows, megabytes, seconds);
        return;
      }
    }
    System.out.printf(Locale.ROOT, "| `%s` | %,d | more | |%n", name, rows);
  }

  private int exit(int megabytes, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx%sm".formatted(megabytes));
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(List.of(words));
    Redirect nowhere = Redirect.DISCARD;
    return new ProcessBuilder(command)
        .redirectOutput(nowhere)
        .redirectError(nowhere)
        .start()
        .waitFor();
  }
}
