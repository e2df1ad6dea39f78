package dev.evenhand.cli;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.lint.CardFixes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What lint found in a card, where it stands in its file.
 *
 * @param name as on the command line
 */
record LintedFile(String name, List<Problem> findings) {
  /** A card of the catalogue has no file to point into. */
  static LintedFile of(String name, List<Problem> found) {
    Function<String, Location> places =
        isFile(name)
            ? JsonScorecards.parse(Path.of(name))
                .value()
                .<Function<String, Location>>map(parsed -> parsed::location)
                .orElse(path -> Location.of(name))
            : path -> Location.of(InputFile.name(name));
    return new LintedFile(
        InputFile.name(name),
        found.stream()
            .map(problem -> problem.at(places.apply(problem.path()), problem.path()))
            .sorted(
                Comparator.comparingInt((Problem problem) -> problem.location().line())
                    .thenComparingInt(problem -> problem.location().column()))
            .toList());
  }

  private static boolean isFile(String name) {
    return !name.equals(InputFile.STDIN) && CardFiles.exists(name);
  }

  /** Shows what can be mended, and mends it if wanted: then what is found is what is left. */
  LintedFile fixed(Console console, boolean write, Supplier<List<Problem>> again)
      throws IOException {
    if (!isFile(name)) {
      console.message(name + " is no file; --fix mends files only.");
      return this;
    }
    byte[] before = InputFile.bytes(name);
    Optional<CardFixes> fixes = CardFixes.of(before, findings);
    if (fixes.isEmpty()) {
      console.message(name + ": nothing can be mended without judgement.");
      return this;
    }
    console.data(fixes.get().diff(name));
    String count = Counted.of(fixes.get().fixed().size(), "finding");
    if (!write) {
      console.message("%s: %s can be mended; --write does it.".formatted(name, count));
      return this;
    }
    OutputFile file = OutputFile.of(name);
    Stop.ifAny(file.obstacle().stream());
    file.write(console, bytes(before, fixes.get().text()));
    console.message("%s: %s mended.".formatted(name, count));
    return of(name, again.get());
  }

  /** With the byte order mark that the file had. */
  private static byte[] bytes(byte[] before, String text) {
    String mark = new String(before, StandardCharsets.UTF_8).startsWith("\uFEFF") ? "\uFEFF" : "";
    return (mark + text).getBytes(StandardCharsets.UTF_8);
  }
}
