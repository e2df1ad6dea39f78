package dev.evenhand.scorecards.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.form.Decision;
import dev.evenhand.api.form.Renamed;
import dev.evenhand.api.form.Transfer;
import dev.evenhand.api.form.TransferReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what must come out, word for word. With {@code -Dupdate.golden} they are written
 * anew; look at the difference before you commit it.
 */
final class Golden {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("basedir", "../qa-scorecards"),
          "src/test/resources/dev/evenhand/scorecards/forms");

  private Golden() {}

  static void assertSame(String name, String found) {
    if (System.getProperty("update.golden") != null) {
      write(name, found);
    }
    assertThat(found).as(name).isEqualTo(new String(Forms.resource(name), StandardCharsets.UTF_8));
  }

  private static void write(String name, String text) {
    try {
      Files.writeString(FOLDER.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Losses, decisions and changed ids, a line each. */
  static String lines(TransferReport report) {
    StringBuilder out = new StringBuilder();
    for (Transfer loss : report.losses()) {
      out.append(
          "%s %s %s%s: %s. %s\n"
              .formatted(
                  loss.fate(),
                  loss.path(),
                  loss.value(),
                  loss.mayChangeScores() ? " (scores)" : "",
                  loss.reason(),
                  loss.remedy()));
    }
    for (Decision decision : report.decisions()) {
      out.append(
          "DECIDED %s: %s %s [%s]\n"
              .formatted(decision.id(), decision.taken(), decision.other(), decision.choice()));
    }
    for (Renamed id : report.renamed()) {
      out.append("RENAMED %s: '%s' is '%s'\n".formatted(id.path(), id.before(), id.after()));
    }
    return out.toString();
  }
}
