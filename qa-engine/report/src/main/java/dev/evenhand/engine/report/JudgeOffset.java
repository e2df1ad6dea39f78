package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.JudgeReport;
import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.calibration.verdict.PeopleVerdicts;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Optional;

/**
 * The steady difference of a model from people, where it is a finding and most of how far the two
 * differ: what to correct before anything else.
 *
 * @param side to which the model differs
 * @param beside the mean of people less the model
 * @param digits as many decimals as the scale deserves
 */
record JudgeOffset(SeveritySide side, Coefficient beside, int digits) {
  /** From which share of the squared differences on it is their cause. */
  private static final double MOST = 0.5;

  static Optional<JudgeOffset> of(
      JudgeReport judge, JudgeReport.OnCriterion found, ReportOutline outline) {
    CriterionReport criterion = outline.report().criterion(found.criterion()).orElse(null);
    if (criterion == null
        || found.agreement().steadyShare().orElse(0) < MOST
        || !PeopleVerdicts.modelsApart(outline.report())
            .contains(new PeopleVerdicts.Place(found.criterion(), judge.judge()))) {
      return Optional.empty();
    }
    return outline.report().modelReviewers().stream()
        .filter(model -> model.reviewer().equals(judge.judge()))
        .flatMap(model -> model.criteria().stream())
        .filter(on -> on.criterion().equals(found.criterion()))
        .map(ModelReviewer.OnCriterion::besidePeople)
        .map(beside -> of(beside, criterion, outline))
        .findFirst();
  }

  private static JudgeOffset of(
      Coefficient beside, CriterionReport criterion, ReportOutline outline) {
    return new JudgeOffset(
        outline.side(criterion, beside.orElseThrow()),
        beside,
        Math.max(2, ReportOutline.digits(criterion)));
  }

  /** "harsher than people by 0.93 (0.81 to 1.04)". */
  Sentence words() {
    return Sentence.of("{} than people by {}", Sentence.words(side.word()), size());
  }

  /** "0.93 (0.81 to 1.04)". */
  Sentence size() {
    double sign = Math.signum(beside.orElseThrow());
    return Sentence.of(
        "{}{}",
        number(beside.orElseThrow() * sign),
        beside
            .interval()
            .map(
                bounds ->
                    Sentence.of(
                        " ({} to {})",
                        number(Math.min(bounds.low() * sign, bounds.high() * sign)),
                        number(Math.max(bounds.low() * sign, bounds.high() * sign))))
            .orElse(Sentence.EMPTY));
  }

  /** "0.93". */
  Sentence magnitude() {
    return number(Math.abs(beside.orElseThrow()));
  }

  private Sentence number(double value) {
    return Sentence.number(value, Format.decimal(digits));
  }
}
