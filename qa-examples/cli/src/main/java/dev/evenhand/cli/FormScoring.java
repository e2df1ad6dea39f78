package dev.evenhand.cli;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.evaluation.ScoredEvaluation;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scores evaluations of another system, and holds the scores against those it shows. */
final class FormScoring {
  private final Console console;
  private final FormFormat format;
  private final CardFinder cards;
  private final List<Problem> notes = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();
  private int compared;

  FormScoring(Console console, FormFormat format, CardFinder cards) {
    this.console = console;
    this.format = format;
    this.cards = cards;
  }

  /** Gives every evaluation of {@code input} to {@code run}; the exit code is that of the run. */
  void read(String input, Scorecard card, ScoreRun run) throws IOException {
    List<FormEvaluation> evaluations;
    try (InputStream in = InputFile.open(input)) {
      evaluations = FormInput.read(format, in, InputFile.name(input), card);
    }
    for (FormEvaluation evaluation : evaluations) {
      notes.addAll(FormInput.warnings(evaluation));
      compare(evaluation);
      run.accept(FormInput.line(evaluation));
    }
  }

  private void compare(FormEvaluation evaluation) {
    BigDecimal theirs = evaluation.percent();
    Optional<Score> score =
        evaluation
            .evaluation()
            .value()
            .flatMap(e -> cards.score(e).value())
            .map(ScoredEvaluation::score);
    if (theirs == null || score.isEmpty()) {
      return;
    }
    compared++;
    Optional<Fraction> ratio = score.get().ratio();
    if (ratio.isEmpty() || !isSame(ratio.get(), theirs)) {
      Evaluation ours = score.get().evaluation();
      String percent = score.get().percent().map(BigDecimal::toPlainString).orElse("undefined");
      differences.add(
          "%s: %s here, %s in %s"
              .formatted(ours.id(), percent, theirs.toPlainString(), format.system()));
    }
  }

  /** Whether the numbers are the same as far as the other one has digits, rounded or cut off. */
  private static boolean isSame(Fraction ratio, BigDecimal percent) {
    int digits = Math.max(0, Math.min(6, percent.scale()));
    BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
    BigDecimal ours = ratio.times(Fraction.of(100, 1)).toDecimal(12, RoundingMode.HALF_EVEN);
    return ours.subtract(percent).abs().compareTo(unit) < 0;
  }

  /** Says what is worth a look, beside the scores. */
  void tell() {
    console.messages(notes);
    if (compared == 0) {
      return;
    }
    console.message(
        "%s of %s scores are those that %s shows."
            .formatted(compared - differences.size(), compared, format.system()));
    differences.stream().limit(20).forEach(console::message);
    if (!differences.isEmpty()) {
      console.message("Maybe the form was imported with another choice, or another version of it.");
    }
  }
}
