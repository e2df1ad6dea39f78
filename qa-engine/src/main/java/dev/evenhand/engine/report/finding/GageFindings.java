package dev.evenhand.engine.report.finding;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.variance.GageSource;
import dev.evenhand.engine.model.variance.GageStudy;
import dev.evenhand.engine.model.variance.GageVerdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether rating is a measurement that can be used, in words. */
final class GageFindings {
  private static final int NAMED = 4;

  private GageFindings() {}

  private record Studied(CriterionReport criterion, GageStudy study) {
    double gage() {
      return study.studyVariation(GageSource.GAGE);
    }
  }

  static List<Sentence> points(Reading reading) {
    return studied(reading).stream().limit(NAMED).map(GageFindings::point).toList();
  }

  /** The worst first. */
  private static List<Studied> studied(Reading reading) {
    return reading.report().criteria().stream()
        .flatMap(criterion -> study(criterion).stream())
        .sorted(Comparator.comparingDouble(Studied::gage).reversed())
        .toList();
  }

  private static Optional<Studied> study(CriterionReport criterion) {
    Estimate<GageStudy> fit = criterion.models().gage();
    return fit == null ? Optional.empty() : fit.value().map(study -> new Studied(criterion, study));
  }

  private static Sentence point(Studied found) {
    Sentence.Builder sentence =
        Sentence.create()
            .words("The gage is ")
            .words(word(found.study().verdict()))
            .words(" on ")
            .name(found.criterion().criterion())
            .words(": rating makes up ")
            .number(found.gage(), Numbers.percent(found.gage()))
            .words(" of the study variation");
    return sentence
        .words(
            switch (found.study().verdict()) {
              case ACCEPTABLE -> ", which is below " + Numbers.percent(0.1) + ".";
              case CONDITIONAL -> ", where below " + Numbers.percent(0.1) + " is wanted.";
              case UNACCEPTABLE -> ", where " + Numbers.percent(0.3) + " is the most.";
            })
        .done();
  }

  private static String word(GageVerdict verdict) {
    return switch (verdict) {
      case ACCEPTABLE -> "acceptable";
      case CONDITIONAL -> "acceptable for some uses only";
      case UNACCEPTABLE -> "unacceptable";
    };
  }

  static Optional<Findings.Step> step(Reading reading) {
    return studied(reading).stream()
        .filter(found -> found.study().verdict() == GageVerdict.UNACCEPTABLE)
        .findFirst()
        .map(GageFindings::step);
  }

  private static Findings.Step step(Studied worst) {
    GageStudy study = worst.study();
    double repeating = study.variance(GageSource.REPEATABILITY);
    boolean oneself = 2 * repeating >= study.variance(GageSource.GAGE);
    Sentence.Builder what =
        oneself
            ? Sentence.create().words("Say more exactly what earns which answer on ")
            : Sentence.create().words("Calibrate reviewers with each other on ");
    return new Findings.Step(
        what.name(worst.criterion().criterion()).words(".").done(),
        Sentence.of(
            oneself
                ? "Most of what rating adds is that one reviewer rates the same differently the"
                    + " next time."
                : "Most of what rating adds are differences between reviewers, not between the"
                    + " times that one of them rates the same."));
  }
}
