package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.AdjustedSeverity.Flag;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.arithmetic.MultipleTests;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.rasch.RaschInteraction;
import dev.evenhand.engine.model.rasch.RaschMeasure;
import dev.evenhand.engine.model.severity.AgentScores;
import dev.evenhand.engine.reviewer.ChangePoint;
import dev.evenhand.engine.reviewer.Measure;
import dev.evenhand.engine.reviewer.OutlierTests;
import dev.evenhand.engine.reviewer.ReviewerDrift;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Which people are findings in the analyses beside severity: beyond chance with all comparisons of
 * the analysis in mind, and of the size that matters.
 *
 * <p>Safe for threads.
 */
public final class PeopleVerdicts {
  /** A spread of ratings matters if it is a quarter wider, or narrower by as much. */
  private static final double SPREAD = Math.log(1.25);

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Of an interval of 95 %, in standard errors. */
  private static final double REACH = 1.96;

  /** A fit of n ratings strays by about sqrt(2 / n): with fewer, 1.5 may well be chance. */
  private static final int LEAST_FITTED = 30;

  /** Of fewer nobody can be told from the others. */
  private static final int LEAST_REVIEWERS = 3;

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
    for (CriterionReport criterion : report.criteria()) {
      Map<Place, BesideOthers> beyondChance = new LinkedHashMap<>();
      for (int i = 0; i < adjusted.length; i++) {
        ChangePoint change = changes.get(i);
        if (adjusted[i] <= change.falseAlarmRate()
            && places.get(i).criterion().equals(criterion.criterion())) {
          beyondChance.put(places.get(i), beside(change.size(), size(report, criterion)));
        }
      }
      changed.addAll(BesideOthers.own(beyondChance, criterion.reviewers().size()));
    }
    return changed;
  }

  private static BesideOthers beside(Measure measure, double size) {
    double reach = measure.interval().map(bounds -> bounds.high() - measure.value()).orElse(0.0);
    return new BesideOthers(measure.value(), reach, size);
  }

  /**
   * The reviewers whose ratings over all questions of a scale neither severity nor what was rated
   * explains, by the Rasch model and enough of them to say so; the worst first. Nobody where two
   * rate, as each is as uneven beside the other.
   */
  public static List<String> uneven(ManyFacetRasch model) {
    Objects.requireNonNull(model, "model");
    return model.severities().size() < LEAST_REVIEWERS
        ? List.of()
        : model.severities().entrySet().stream()
            .filter(one -> one.getValue().isUneven())
            .filter(one -> one.getValue().ratings() >= LEAST_FITTED)
            .sorted(Comparator.comparingDouble(one -> -worst(one.getValue())))
            .map(Map.Entry::getKey)
            .toList();
  }

  private static double worst(RaschMeasure measure) {
    return Math.max(measure.infit(), measure.outfit());
  }

  /**
   * The reviewers who are harsher or more lenient on one question than on the others, all of a
   * scale in mind: departures that are facts of their own. Severity on the question that is a
   * finding already tells as much, unless all others of the reviewer point to the other side; of
   * who is erratic there a mean says nothing, and where two camps read a question in two ways these
   * are told. Between two nobody can tell whose reading is the own one.
   */
  public static List<RaschInteraction> departing(CalibrationReport report) {
    Objects.requireNonNull(report, "report");
    return report.rasch().stream()
        .flatMap(scale -> scale.fit().value().stream())
        .filter(model -> model.severities().size() >= LEAST_REVIEWERS)
        .flatMap(model -> model.interactions().stream())
        .filter(one -> departs(one, report))
        .toList();
  }

  private static boolean departs(RaschInteraction one, CalibrationReport report) {
    CriterionReport criterion = report.criterion(one.criterion()).orElse(null);
    return criterion != null
        && criterion.camps() == null
        && !criterion.erratic().contains(one.rater())
        && !isToldBySeverity(one.rater(), criterion, report)
        && one.departure()
            .value()
            .filter(RaschInteraction.Departure::distinct)
            .filter(departure -> Sizes.matters(departure.points(), size(report, criterion)))
            .isPresent();
  }

  private static boolean isToldBySeverity(
      String reviewer, CriterionReport criterion, CalibrationReport report) {
    Flag own = criterion.severity().flag(reviewer).orElse(null);
    List<Flag> others =
        report.criteria().stream()
            .filter(one -> one.kind() == criterion.kind() && !one.equals(criterion))
            .flatMap(one -> one.severity().flag(reviewer).stream())
            .toList();
    return own != null && (others.isEmpty() || others.contains(own));
  }

  /**
   * The reviewers who use less of the scale than the others do on the same items, by so much that
   * it matters, where agreement is not good enough: that may well be why. Of who is harsh or
   * lenient there the end of the scale narrows ratings by that alone.
   */
  public static Set<Place> narrow(CalibrationReport report) {
    Objects.requireNonNull(report, "report");
    ReviewerStudy study = report.study();
    if (study == null) {
      return Set.of();
    }
    Set<HabitVerdicts.Of> unlike = HabitVerdicts.unlike(report);
    return study.criteria().stream()
        .flatMap(
            of ->
                of.scaleUse().stream()
                    .filter(use -> use.spread().value().isPresent())
                    .filter(use -> use.spread().orElseThrow().value() <= Math.exp(-SPREAD))
                    .map(use -> new Place(of.criterion(), use.reviewer())))
        .filter(
            one ->
                unlike.contains(
                    new HabitVerdicts.Of(
                        HabitVerdicts.Habit.SPREAD, one.criterion(), one.person())))
        .filter(one -> report.criterion(one.criterion()).filter(isOpen(one.person())).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Predicate<CriterionReport> isOpen(String reviewer) {
    return criterion ->
        criterion.camps() == null
            && criterion.severity().flag(reviewer).isEmpty()
            && (criterion.verdict().level() == AgreementLevel.POOR
                || criterion.verdict().level() == AgreementLevel.NOT_SETTLED);
  }

  /**
   * The tests of reviewers who stand out by so much that it matters, and not for what another does:
   * in severity who is apart from the rest, else as in {@link HabitVerdicts}.
   */
  public static Stream<OutlierTests.Test> standingOut(CalibrationReport report) {
    Objects.requireNonNull(report, "report");
    ReviewerStudy study = report.study();
    if (study == null) {
      return Stream.empty();
    }
    Map<Panel, Map<OutlierTests.Test, BesideOthers>> panels = new LinkedHashMap<>();
    for (OutlierTests.Test test : study.outliers().standingOut()) {
      panels
          .computeIfAbsent(Panel.of(test), panel -> new LinkedHashMap<>())
          .put(test, beside(test, report));
    }
    Set<OutlierTests.Test> own = new HashSet<>();
    panels.forEach((panel, some) -> own.addAll(own(panel, some, study.outliers(), report)));
    return study.outliers().standingOut().stream().filter(own::contains);
  }

  /** Who is compared with each other, in what. */
  private record Panel(String criterion, OutlierTests.Kind kind) {
    static Panel of(OutlierTests.Test test) {
      return new Panel(test.criterion(), test.kind());
    }
  }

  private static Set<OutlierTests.Test> own(
      Panel panel,
      Map<OutlierTests.Test, BesideOthers> some,
      OutlierTests outliers,
      CalibrationReport report) {
    int reviewers =
        (int) outliers.tests().stream().filter(test -> Panel.of(test).equals(panel)).count();
    if (panel.kind() != OutlierTests.Kind.SEVERITY) {
      return BesideOthers.own(some, reviewers);
    }
    return report.criterion(panel.criterion()).stream()
        .flatMap(
            criterion ->
                some.keySet().stream()
                    .filter(test -> criterion.severity().side(test.reviewer()) != 0)
                    .filter(test -> Sizes.matters(test.estimate(), size(report, criterion))))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A reach of the interval that is as far from 0 as the p says. */
  private static BesideOthers beside(OutlierTests.Test test, CalibrationReport report) {
    double size =
        test.kind() == OutlierTests.Kind.SPREAD
            ? SPREAD
            : report.criterion(test.criterion()).map(one -> size(report, one)).orElse(0.0);
    double errors = -NORMAL.inverseCumulativeProbability(test.p() / 2);
    return new BesideOthers(test.estimate(), Math.abs(test.estimate()) * REACH / errors, size);
  }
}
