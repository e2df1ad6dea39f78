package dev.evenhand.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.api.form.ExportedForm;
import dev.evenhand.api.form.FormChoice;
import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.form.ImportedForm;
import dev.evenhand.api.form.Transfer;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.FormFormat;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormFormatsTest {
  private static final String SERVICES = "META-INF/services/dev.evenhand.api.spi.FormFormat";

  /** As a plug-in has it, outside of our modules. */
  private static final String CHALK =
      """
      import dev.evenhand.api.form.*;
      import dev.evenhand.api.problem.Checked;
      import dev.evenhand.api.scorecard.Scorecard;
      import java.util.List;
      import java.util.Map;

      public final class ChalkFormat implements dev.evenhand.api.spi.FormFormat {
        // made

        @Override
        public String id() {
          return "chalk";
        }

        @Override
        public String system() {
          return "Chalkboard";
        }

        @Override
        public List<FormChoice> choices() {
          return List.of();
        }

        @Override
        public Checked<ImportedForm> importForm(String source, byte[] form, Map<String, String> choices) {
          return null;
        }

        @Override
        public ExportedForm exportForm(Scorecard card) {
          return null;
        }

        @Override
        public Checked<List<FormEvaluation>> readEvaluations(String source, byte[] form, Scorecard card) {
          return null;
        }
      }
      """;

  @TempDir Path folder;

  /** A format of no system. */
  public static final class PaperFormat implements FormFormat {
    @Override
    public String id() {
      return "paper";
    }

    @Override
    public String system() {
      return "Paper";
    }

    @Override
    public List<FormChoice> choices() {
      return List.of();
    }

    @Override
    public Checked<ImportedForm> importForm(
        String source, byte[] form, Map<String, String> choices) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ExportedForm exportForm(Scorecard card) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Checked<List<FormEvaluation>> readEvaluations(
        String source, byte[] evaluations, Scorecard card) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void load_ofWhatCannotBeMade_namesIt() throws IOException {
    try (URLClassLoader loader = loader("com.example.Absent")) {
      assertThatThrownBy(() -> FormFormats.load(loader))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("The form formats can't be found:")
          .hasMessageContaining("com.example.Absent")
          .hasMessageEndingWith("Maybe a jar is incomplete.");
    }
  }

  @Test
  void load_ofAForeignClassLoader_findsWhatItNames() throws Exception {
    Path classes = CatalogCards.plugIn(folder, "ChalkFormat", CHALK, "FormFormat");

    try (URLClassLoader loader = CatalogCards.loader(classes)) {
      FormFormat chalk = FormFormats.load(loader).look("chalk").orThrow();
      assertThat(chalk.system()).isEqualTo("Chalkboard");
      assertThat(chalk.getClass().getClassLoader()).isSameAs(loader);
    }
    assertThat(FormFormats.load(FormFormatsTest.class.getClassLoader()).look("chalk").problems())
        .extracting(Problem::code)
        .containsExactly("unknown-format");
  }

  @Test
  void load_ofWhatThrows_namesIt() throws Exception {
    String sick =
        CHALK.replace(
            "// made", "public ChalkFormat() { throw new IllegalStateException(\"no chalk\"); }");
    Path classes = CatalogCards.plugIn(folder, "ChalkFormat", sick, "FormFormat");

    try (URLClassLoader loader = CatalogCards.loader(classes)) {
      assertThatThrownBy(() -> FormFormats.load(loader))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("Form format ChalkFormat failed: ")
          .hasMessageEndingWith(" Maybe remove its jar.")
          .hasRootCauseMessage("no chalk");
    }
  }

  @Test
  void of_twoWithOneId_namesBothClasses() {
    String name = PaperFormat.class.getName();

    assertThatThrownBy(() -> FormFormats.of(List.of(new PaperFormat(), new PaperFormat())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The form format 'paper' is that of %s and of %s. Maybe remove a jar."
                .formatted(name, name));
  }

  @Test
  void look_unknown_guesses() {
    Checked<FormFormat> format = FormFormats.of(List.of(new PaperFormat())).look("papre");

    assertThat(format.problems())
        .singleElement()
        .hasToString(
            "papre: there is no format of forms 'papre'; allowed: paper. Maybe you mean \"paper\"."
                + " [unknown-format]");
    assertThat(FormFormats.of(List.of()).look("x").problems())
        .singleElement()
        .hasToString(
            "x: there is no format of forms 'x'; allowed: none is installed. Use one of these."
                + " [unknown-format]");
  }

  @Test
  void transfer_lossWithoutAReason_isRefused() {
    assertThatThrownBy(
            () ->
                new Transfer(Location.of("f"), "/a", "1", Transfer.Fate.DROPPED, false, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A loss has a reason and a remedy, and nothing else has; at /a it is DROPPED.");
  }

  private URLClassLoader loader(String service) throws IOException {
    Path file = folder.resolve(SERVICES);
    Files.createDirectories(file.getParent());
    Files.writeString(file, service + "\n");
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, FormFormatsTest.class.getClassLoader());
  }
}
