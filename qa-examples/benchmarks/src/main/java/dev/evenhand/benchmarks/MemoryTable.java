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
 * QA_JAR}, or only those of the commands whose names hold some words. Each heap is tried from the
 * least, a process each. Progress goes to stderr.
 */
public final class MemoryTable {
  private static final int[] MEGABYTES = {32, 64, 128, 192, 256, 384, 512, 1024, 2048};
  private static final int DONE = 0;
  private static final int FINDINGS = 1;

  /** The words of a command; its inputs are made when it is asked. */
  private interface Command {
    List<String> words() throws IOException;
  }

  private final Path jar;
  private final String wanted;
  private final MemoryInputs inputs;
  private final String card;
  private final Path messages;

  private MemoryTable(Path jar, String wanted, Path folder) throws IOException {
    this.jar = jar;
    this.wanted = wanted;
    this.inputs = new MemoryInputs(folder);
    this.card = inputs.card().toString();
    this.messages = folder.resolve("messages.txt");
  }

  /** Measures all commands. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 1) {
      System.err.println("MemoryTable QA_JAR [WORDS]: where is the jar of the qa command?");
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("qa-memory");
    try {
      String wanted = arguments.length == 1 ? "" : arguments[1];
      new MemoryTable(Path.of(arguments[0]), wanted, folder).print();
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private void print() throws IOException, InterruptedException {
    System.out.println("| command | rows | heap |\n|---|--:|--:|");
    for (int rows : new int[] {100_000, 1_000_000}) {
      score(rows);
      calibrate(rows);
    }
    for (int rows : new int[] {1_000_000, 10_000_000}) {
      row("calibrate ratings", rows, () -> List.of("calibrate", inputs.ratings(rows).toString()));
    }
  }

  private void score(int rows) throws IOException, InterruptedException {
    for (String format : List.of("json", "ndjson")) {
      row(
          "score --format " + format,
          rows,
          () -> List.of("score", "--scorecard", card, evaluations(rows), "--format", format));
    }
    row(
        "score, every line rejected",
        rows,
        () -> List.of("score", "--scorecard", card, inputs.rejected(rows).toString()));
    row(
        "score a table",
        rows,
        () -> List.of("score", "--scorecard", shortCard(), inputs.table(rows).toString()));
    row(
        "compare --evaluations",
        rows,
        () -> List.of("compare", card, nextCard(), "--evaluations", evaluations(rows)));
  }

  private void calibrate(int rows) throws IOException, InterruptedException {
    for (String format : List.of("text", "json")) {
      row(
          "calibrate evaluations of 4 answers --format " + format,
          rows,
          () ->
              List.of(
                  "calibrate",
                  "--scorecard",
                  shortCard(),
                  inputs.shortEvaluations(rows).toString(),
                  "--format",
                  format));
      row(
          "calibrate evaluations of 20 answers --format " + format,
          rows,
          () -> List.of("calibrate", "--scorecard", card, evaluations(rows), "--format", format));
    }
  }

  private String evaluations(int rows) throws IOException {
    return inputs.evaluations(rows).toString();
  }

  private String shortCard() throws IOException {
    return inputs.shortCard().toString();
  }

  private String nextCard() throws IOException {
    return inputs.nextCard().toString();
  }

  private void row(String name, int rows, Command command)
      throws IOException, InterruptedException {
    if (!name.contains(wanted)) {
      return;
    }
    List<String> words = command.words();
    for (int megabytes : MEGABYTES) {
      System.err.printf("%s, %s rows, %s MB ...%n", name, rows, megabytes);
      if (fits(megabytes, words)) {
        System.out.printf(Locale.ROOT, "| `%s` | %,d | %s MB |%n", name, rows, megabytes);
        return;
      }
    }
    System.out.printf(Locale.ROOT, "| `%s` | %,d | more |%n", name, rows);
  }

  /** Whether the command comes to its end; false if it is out of memory. */
  private boolean fits(int megabytes, List<String> words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx%sm".formatted(megabytes));
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(words);
    int exit =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(messages.toFile())
            .start()
            .waitFor();
    if (exit == DONE || exit == FINDINGS) {
      return true;
    }
    String told = Files.readString(messages);
    if (!told.contains("Out of memory")) {
      throw new IllegalStateException("Exit %s of %s: %s".formatted(exit, command, told));
    }
    return false;
  }
}
