package dev.evenhand.engine.form;

import dev.evenhand.api.form.ExportedForm;
import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.form.ImportedForm;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link FormFormat} promises, for the tests of those who write one:
 *
 * <pre>{@code
 * assertThat(FormFormatContract.broken(new OurForms(), card)).isEmpty();
 * }</pre>
 *
 * <p>Safe for threads.
 */
public final class FormFormatContract {
  private static final String SOURCE = "contract";

  /** What is no form and no evaluation of any system. */
  private static final List<String> FOREIGN =
      List.of("", "{", "[]", "{}", "null", "\u0000", "<xml/>", "[".repeat(10_000), "{\"a\": [1]}");

  private final FormFormat format;
  private final List<String> broken = new ArrayList<>();

  private FormFormatContract(FormFormat format) {
    this.format = format;
  }

  /**
   * The promises that it does not keep; empty if it keeps all.
   *
   * @param card one without problems, which it makes a form of and reads again
   */
  public static List<String> broken(FormFormat format, Scorecard card) {
    Objects.requireNonNull(card, "card");
    FormFormatContract contract = new FormFormatContract(Objects.requireNonNull(format, "format"));
    contract.checkNames();
    FOREIGN.forEach(text -> contract.checkForeign(text, card));
    contract.checkRoundTrip(card);
    return List.copyOf(contract.broken);
  }

  private void checkNames() {
    if (!ScorecardValidator.validateName(format.id()).isEmpty()) {
      broken.add("Its id is one as scorecards have: '%s' is none.".formatted(format.id()));
    }
    if (format.system().isBlank()) {
      broken.add("Its system has a name.");
    }
    if (!format.choices().equals(format.choices())) {
      broken.add("Its choices are always the same.");
    }
  }

  /** What is none of its documents is a problem, and no exception. */
  private void checkForeign(String text, Scorecard card) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Checked<ImportedForm> form =
        quietly("importForm", () -> format.importForm(SOURCE, bytes, Map.of()));
    Checked<List<FormEvaluation>> read =
        quietly("readEvaluations", () -> format.readEvaluations(SOURCE, bytes, card));
    if (form != null && form.value().isPresent()) {
      broken.add("importForm refuses what is no form: it took '%s'.".formatted(shown(text)));
    }
    if (read != null
        && read.value().stream()
            .flatMap(List::stream)
            .anyMatch(one -> one.evaluation().value().isPresent())) {
      broken.add("readEvaluations refuses what is none: it took '%s'.".formatted(shown(text)));
    }
  }

  private static String shown(String text) {
    return text.length() > 20 ? text.substring(0, 20) + "..." : text;
  }

  private void checkRoundTrip(Scorecard card) {
    ExportedForm exported = quietly("exportForm", () -> format.exportForm(card));
    if (exported == null) {
      return;
    }
    if (!exported.text().equals(format.exportForm(card).text())) {
      broken.add("exportForm makes the same form of the same card.");
    }
    if (!exported.text().endsWith("\n")) {
      broken.add("A form that it makes ends with a line end.");
    }
    byte[] form = exported.text().getBytes(StandardCharsets.UTF_8);
    Checked<ImportedForm> imported =
        quietly("importForm", () -> format.importForm(SOURCE, form, Map.of()));
    if (imported != null) {
      imported.problems().stream()
          .map(Problem::text)
          .map("importForm reads what exportForm made: "::concat)
          .forEach(broken::add);
      imported.value().ifPresent(this::checkCard);
    }
  }

  private void checkCard(ImportedForm imported) {
    ScorecardValidator.validate(imported.scorecard()).stream()
        .map(Problem::text)
        .map("A card that it makes breaks no rule: "::concat)
        .forEach(broken::add);
  }

  private <T> @Nullable T quietly(String method, Supplier<T> call) {
    try {
      T value = call.get();
      if (value == null) {
        broken.add(method + " answers, and never with null.");
      }
      return value;
    } catch (RuntimeException | StackOverflowError e) {
      broken.add("%s throws nothing: %s".formatted(method, e));
      return null;
    }
  }
}
