package dev.evenhand.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Cases in a text file: a good text, what is changed in it, and all problems that follow. */
public final class Refusals {
  /** What {@code -} and {@code +} lines say, and the problems expected. */
  record Case(String name, List<String> source, List<String[]> changes, List<String> problems) {
    String applyTo(String good) {
      String text = good;
      for (String[] change : changes) {
        int at = text.indexOf(change[0]);
        assertThat(at).as("part of the good text: " + change[0]).isNotNegative();
        assertThat(text.indexOf(change[0], at + 1)).as("a second " + change[0]).isNegative();
        text = text.replace(change[0], change[1]);
      }
      return text;
    }
  }

  private final Path file;
  private final String good;
  private final Function<String, List<String>> problemsOf;

  public Refusals(String name, String good, Function<String, List<String>> problemsOf) {
    this.file =
        Path.of(System.getProperty("basedir", ""), "src/test/resources/dev/evenhand/engine")
            .resolve(name);
    this.good = good;
    this.problemsOf = problemsOf;
  }

  /** A test for each case; with {@code -Dupdate.golden} the file is written anew first. */
  public Stream<DynamicTest> tests() {
    if (System.getProperty("update.golden") != null) {
      update();
    }
    return cases().stream()
        .map(
            refusal ->
                DynamicTest.dynamicTest(
                    refusal.name(),
                    () ->
                        assertThat(problemsOf.apply(refusal.applyTo(good)))
                            .containsExactlyElementsOf(refusal.problems())));
  }

  /** The changed text of every case, by name. */
  public Map<String, String> changed() {
    Map<String, String> changed = new LinkedHashMap<>();
    cases().forEach(refusal -> changed.put(refusal.name(), refusal.applyTo(good)));
    return changed;
  }

  /** Every problem of every case. */
  public List<String> problems() {
    return cases().stream().flatMap(refusal -> refusal.problems().stream()).toList();
  }

  private void update() {
    List<String> out = new ArrayList<>();
    lines().stream().takeWhile(line -> !line.startsWith("===")).forEach(out::add);
    for (Case refusal : cases()) {
      out.addAll(refusal.source());
      problemsOf.apply(refusal.applyTo(good)).forEach(problem -> out.add("> " + problem));
      out.add("");
    }
    out.remove(out.size() - 1);
    try {
      Files.write(file, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    char before = ' ';
    for (String line : lines()) {
      if (line.startsWith("=== ")) {
        cases.add(
            new Case(line.substring(4), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
      }
      if (cases.isEmpty() || line.isEmpty()) {
        before = ' ';
        continue;
      }
      read(line, before, cases.get(cases.size() - 1));
      before = line.charAt(0);
    }
    return cases;
  }

  private static void read(String line, char before, Case refusal) {
    if (line.startsWith(">")) {
      refusal.problems().add(line.substring(2));
      return;
    }
    refusal.source().add(line);
    String rest = line.length() < 2 ? "" : line.substring(2);
    List<String[]> changes = refusal.changes();
    if (line.startsWith("-") && before != '-') {
      changes.add(new String[] {rest, ""});
    } else if (line.startsWith("-")) {
      changes.get(changes.size() - 1)[0] += "\n" + rest;
    } else if (line.startsWith("+") && before != '+') {
      changes.get(changes.size() - 1)[1] = rest;
    } else if (line.startsWith("+")) {
      changes.get(changes.size() - 1)[1] += "\n" + rest;
    }
  }
}
