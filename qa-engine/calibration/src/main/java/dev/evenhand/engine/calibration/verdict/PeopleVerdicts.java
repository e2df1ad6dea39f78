package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.arithmetic.MultipleTests;
import dev.evenhand.engine.model.rasch.RaschInteraction;
import dev.evenhand.engine.model.rasch.RaschMeasure;
import dev.evenhand.engine.model.severity.AgentScores;
import dev.evenhand.engine.reviewer.ChangePoint;
import dev.evenhand.engine.reviewer.OutlierTests;
import dev.evenhand.engine.reviewer.ReviewerDrift;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which people are findings in the analyses beside severity: beyond chance with all comparisons of
 * the analysis in mind, and of the size that matters.
 */
public final class PeopleVerdicts {
  /** A spread of ratings matters if it is a quarter wider, or narrower by as much. */
  private static final double SPREAD = Math.log(1.25);

  /** A fit of n ratings strays by about sqrt(2 / n): with fewer, 1.5 may well be chance. */
  private static final int LEAST_FITTED = 30;

  private PeopleVerdicts() {}

  /** Somebody on a criterion. */
  public record Place(String criterion, String person) {
    public Place {
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(person, "person");
    }
  }

  /** From where on a difference matters, in units of the criterion's scale. */
  public static double size(CalibrationReport report, CriterionReport criterion) {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(criterion, "criterion");
    return report.settings().sizeThatMatters() * criterion.width().orElse(1);
  }

  /** The agents whose scores the draw of reviewers moves; all agents and criteria in mind. */
  public static Set<Place> movedAgents(CalibrationReport report) {
    Objects.requireNonNull(report, "report");
    Map<Place, Coefficient> moves = new LinkedHashMap<>();
    for (CriterionReport criterion : report.criteria()) {
      Estimate<AgentScores> fit = criterion.models().agents();
      if (fit != null) {
        fit.value().stream()
            .flatMap(scores -> scores.scores().stream())
            .filter(score -> score.adjustment().value().isPresent())
            .forEach(
                score ->
                    moves.put(new Place(criterion.criterion(), score.agent()), score.adjustment()));
      }
    }
    return findings(moves, report);
  }

  /** The models that rate harsher or more lenient than people; all models and criteria in mind. */
  public static Set<Place> modelsApart(CalibrationReport report) {
    Objects.requireNonNull(report, "report");
    Map<Place, Coefficient> differences = new LinkedHashMap<>();
    for (ModelReviewer model : report.modelReviewers()) {
      for (ModelReviewer.OnCriterion on : model.criteria()) {
        if (on.besidePeople().value().isPresent()) {
          differences.put(new Place(on.criterion(), model.reviewer()), on.besidePeople());
        }
      }
    }
    return findings(differences, report);
  }

  /** Those beyond chance with all in mind that are of the size that matters on their criterion. */
  private static Set<Place> findings(
      Map<Place, Coefficient> differences, CalibrationReport report) {
    List<Boolean> beyondChance = Sizes.findings(List.copyOf(differences.values()), 0);
    Set<Place> found = new HashSet<>();
    int next = 0;
    for (Map.Entry<Place, Coefficient> one : differences.entrySet()) {
      if (beyondChance.get(next++)
          && Sizes.matters(one.getValue().orElseThrow(), size(report, one.getKey()))) {
        found.add(one.getKey());
      }
    }
    return found;
  }

  private static double size(CalibrationReport report, Place place) {
    return report.criterion(place.criterion()).map(one -> size(report, one)).orElse(0.0);
  }

  /** The reviewers whose severity changed; all reviewers and criteria in mind. */
  public static Set<Place> changed(CalibrationReport report) {
    Objects.requireNonNull(report, "report");
    ReviewerStudy study = report.study();
    List<Place> places = new ArrayList<>();
    List<ChangePoint> changes = new ArrayList<>();
    if (study != null) {
      for (ReviewerStudy.OfCriterion found : study.criteria()) {
        for (ReviewerDrift drift : found.drift()) {
          drift
              .change()
              .value()
              .ifPresent(
                  change -> {
                    places.add(new Place(found.criterion(), drift.reviewer()));
                    changes.add(change);
                  });
        }
      }
    }
    double[] adjusted =
        MultipleTests.adjusted(changes.stream().mapToDouble(ChangePoint::p).toArray());
    Set<Place> changed = new HashSet<>();
    for (int i = 0; i < adjusted.length; i++) {
      Place place = places.get(i);
      ChangePoint change = changes.get(i);
      if (adjusted[i] <= change.falseAlarmRate()
          && Sizes.matters(change.size().value(), size(report, place))) {
        changed.add(place);
      }
    }
    return changed;
  }

  /** Whether ratings are erratic by the Rasch model, and enough to say so. */
  public static boolean isErratic(RaschMeasure measure) {
    Objects.requireNonNull(measure, "measure");
    return measure.isErratic() && measure.ratings() >= LEAST_FITTED;
  }

  /**
   * The reviewers who are harsher or more lenient on one question than on the others, all of a
   * scale in mind: departures that are facts of their own, where severity on the question is no
   * finding already.
   */
  public static List<RaschInteraction> departing(CalibrationReport report) {
    Objects.requireNonNull(report, "report");
    return report.rasch().stream()
        .flatMap(scale -> scale.fit().value().stream())
        .flatMap(model -> model.interactions().stream())
        .filter(one -> departs(one, report))
        .toList();
  }

  private static boolean departs(RaschInteraction one, CalibrationReport report) {
    CriterionReport criterion = report.criterion(one.criterion()).orElse(null);
    return criterion != null
        && criterion.severity().flag(one.rater()).isEmpty()
        && one.departure()
            .value()
            .filter(RaschInteraction.Departure::distinct)
            .filter(departure -> Sizes.matters(departure.points(), size(report, criterion)))
            .isPresent();
  }

  /** The tests of reviewers who stand out by so much that it matters. */
  public static Stream<OutlierTests.Test> standingOut(CalibrationReport report) {
    Objects.requireNonNull(report, "report");
    ReviewerStudy study = report.study();
    return study == null
        ? Stream.empty()
        : study.outliers().standingOut().stream().filter(test -> matters(test, report));
  }

  private static boolean matters(OutlierTests.Test test, CalibrationReport report) {
    double size =
        test.kind() == OutlierTests.Kind.SPREAD
            ? SPREAD
            : report.criterion(test.criterion()).map(one -> size(report, one)).orElse(0.0);
    return Sizes.matters(test.estimate(), size);
  }
}
