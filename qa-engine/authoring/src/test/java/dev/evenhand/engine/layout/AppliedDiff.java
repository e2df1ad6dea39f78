package dev.evenhand.engine.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the other text of a text and a diff: by the numbers of its hunks, and by real programs. */
public final class AppliedDiff {
  private static final Pattern HUNK =
      Pattern.compile("@@ -([0-9]+),([0-9]+) [+]([0-9]+),([0-9]+) @@\n");

  private final List<String> old;
  private final List<String> made = new ArrayList<>();
  private int at;

  private AppliedDiff(List<String> old) {
    this.old = old;
  }

  /** Every number and every line of the diff is held against the text. */
  public static String of(String before, String diff) {
    AppliedDiff applied = new AppliedDiff(lines(before));
    List<String> lines = lines(diff);
    for (int i = 2; i < lines.size(); i++) {
      boolean open = i + 1 < lines.size() && lines.get(i + 1).startsWith("\\ No newline");
      String line = lines.get(i);
      applied.take(open ? line.substring(0, line.length() - 1) : line);
      i += open ? 1 : 0;
    }
    applied.copyTo(applied.old.size());
    return String.join("", applied.made);
  }

  private static List<String> lines(String text) {
    return Pattern.compile("[^\n]*\n|[^\n]+").matcher(text).results().map(r -> r.group()).toList();
  }

  private void take(String line) {
    Matcher hunk = HUNK.matcher(line);
    if (hunk.matches()) {
      copyTo(first(hunk.group(1), hunk.group(2)));
      assertThat(made).hasSize(first(hunk.group(3), hunk.group(4)));
      return;
    }
    if (line.startsWith("+")) {
      made.add(line.substring(1));
      return;
    }
    assertThat(line.substring(1)).isEqualTo(old.get(at++));
    if (line.startsWith(" ")) {
      made.add(line.substring(1));
    }
  }

  private static int first(String line, String count) {
    return Integer.parseInt(line) - (count.equals("0") ? 0 : 1);
  }

  private void copyTo(int line) {
    made.addAll(old.subList(at, line));
    at = line;
  }

  /** What a command, such as {@code patch -p1}, makes in a folder; skipped where there is none. */
  public static String by(Path folder, List<String> command, String before, String diff)
      throws IOException, InterruptedException {
    return by(folder, command, "card.json", before, diff);
  }

  /** The same with another name of the file. */
  public static String by(
      Path folder, List<String> command, String name, String before, String diff)
      throws IOException, InterruptedException {
    assumeThat(isThere(command.get(0))).as("no " + command.get(0) + " here").isTrue();
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, before, UTF_8);
    Path patch = Files.writeString(folder.resolve("card.diff"), diff, UTF_8);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(patch.toFile())
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
    assertThat(told).doesNotContain("fuzz", "offset");
    return Files.readString(file, UTF_8);
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(program, "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
