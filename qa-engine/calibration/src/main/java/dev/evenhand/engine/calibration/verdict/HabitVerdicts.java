package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.arithmetic.Intervals;
import dev.evenhand.engine.estimate.arithmetic.MultipleTests;
import dev.evenhand.engine.estimate.arithmetic.Tails;
import dev.evenhand.engine.reviewer.Halo;
import dev.evenhand.engine.reviewer.Measure;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import dev.evenhand.engine.reviewer.ScaleUse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * In which use of the scale, and in which halo, a reviewer is unlike the others: beyond chance with
 * all reviewers, questions and habits in mind, and not for what another reviewer does.
 *
 * <p>Safe for threads.
 */
public final class HabitVerdicts {
  /** Over all questions together. */
  private static final String ALL = "";

  private HabitVerdicts() {}

  /** What a reviewer may do unlike the others. */
  public enum Habit {
    SPREAD,
    FROM_MIDDLE,
    ENDS,
    HALO
  }

  /** A habit of a reviewer on a criterion; of halo, which is over all, the criterion is empty. */
  public record Of(Habit habit, String criterion, String reviewer) {
    public Of {
      Objects.requireNonNull(habit, "habit");
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(reviewer, "reviewer");
    }

    /** The halo of a reviewer. */
    public static Of halo(String reviewer) {
      return new Of(Habit.HALO, ALL, reviewer);
    }
  }

  private record Panel(Habit habit, String criterion) {}

  /** The habits that are unlike the others'. */
  public static Set<Of> unlike(CalibrationReport report) {
    Objects.requireNonNull(report, "report");
    ReviewerStudy study = report.study();
    return study == null ? Set.of() : unlike(measures(study));
  }

  private static Set<Of> unlike(Map<Of, Measure> measures) {
    List<Of> all = List.copyOf(measures.keySet());
    double[] adjusted =
        MultipleTests.adjusted(measures.values().stream().mapToDouble(HabitVerdicts::p).toArray());
    Map<Panel, Map<Of, BesideOthers>> beyondChance = new LinkedHashMap<>();
    Map<Panel, Integer> reviewers = new LinkedHashMap<>();
    for (int i = 0; i < adjusted.length; i++) {
      Of one = all.get(i);
      Panel panel = new Panel(one.habit(), one.criterion());
      reviewers.merge(panel, 1, Integer::sum);
      if (adjusted[i] <= VerdictRules.FALSE_DISCOVERIES) {
        beyondChance
            .computeIfAbsent(panel, key -> new LinkedHashMap<>())
            .put(one, beside(Objects.requireNonNull(measures.get(one))));
      }
    }
    Set<Of> unlike = new HashSet<>();
    beyondChance.forEach(
        (panel, some) -> unlike.addAll(BesideOthers.own(some, reviewers.getOrDefault(panel, 0))));
    return unlike;
  }

  /** Each with a value that is 0 where a reviewer is like the others. */
  private static Map<Of, Measure> measures(ReviewerStudy study) {
    Map<Of, Measure> measures = new LinkedHashMap<>();
    for (ReviewerStudy.OfCriterion of : study.criteria()) {
      for (ScaleUse use : of.scaleUse()) {
        String name = use.reviewer();
        put(new Of(Habit.SPREAD, of.criterion(), name), logarithm(use.spread()), measures);
        put(new Of(Habit.FROM_MIDDLE, of.criterion(), name), use.fromMiddle(), measures);
        put(new Of(Habit.ENDS, of.criterion(), name), use.ends(), measures);
      }
    }
    study.halo().forEach((name, halo) -> put(Of.halo(name), halo.map(Halo::difference), measures));
    return measures;
  }

  private static void put(Of one, Estimate<Measure> found, Map<Of, Measure> measures) {
    found
        .value()
        .filter(measure -> measure.bounds() != null)
        .ifPresent(measure -> measures.put(one, measure));
  }

  private static Estimate<Measure> logarithm(Estimate<Measure> ratio) {
    return ratio.map(
        found -> {
          Interval bounds = found.bounds();
          return new Measure(
              Math.log(found.value()),
              bounds == null || !(bounds.low() > 0)
                  ? null
                  : new Interval(
                      Math.log(bounds.low()),
                      Math.log(bounds.high()),
                      bounds.confidence(),
                      bounds.method()),
              found.items());
        });
  }

  /** By t, with one degree of freedom less than there are items. */
  private static double p(Measure measure) {
    double value = measure.value();
    double reach = reach(measure);
    if (reach == 0) {
      return value == 0 ? 1 : 0;
    }
    double freedom = Math.max(1, measure.items() - 1.0);
    double confidence = measure.interval().map(Interval::confidence).orElse(0.95);
    return Tails.t(value / reach * Intervals.reach(freedom, confidence), freedom);
  }

  private static BesideOthers beside(Measure measure) {
    return new BesideOthers(measure.value(), reach(measure), 0);
  }

  /** How far the interval reaches to each side. */
  private static double reach(Measure measure) {
    return measure.interval().map(bounds -> (bounds.high() - bounds.low()) / 2).orElse(0.0);
  }
}
