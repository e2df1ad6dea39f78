package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.verdict.PeopleVerdicts;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.reviewer.ChangePoint;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose severity changed over time, in words: beyond chance, and by so much that it matters.
 *
 * @param score whether differences are in points
 */
record DriftFindings(
    String reviewer, CriterionReport criterion, ChangePoint change, boolean score) {
  private static final int NAMED = 4;
  private static final int MOST = 5;
  private static final int STEPS = 2;

  /** On the criterion that sums reviewers up, else on all; the widest change first. */
  private static List<DriftFindings> of(ReportOutline outline) {
    ReviewerStudy study = outline.report().study();
    if (study == null) {
      return List.of();
    }
    Set<PeopleVerdicts.Place> changed = PeopleVerdicts.changed(outline.report());
    List<DriftFindings> all =
        study.criteria().stream()
            .flatMap(found -> of(found, changed, outline))
            .sorted(Comparator.comparingDouble(DriftFindings::share).reversed())
            .toList();
    List<DriftFindings> summed =
        all.stream().filter(one -> outline.sumsUp(one.criterion())).toList();
    return summed.isEmpty() ? all : summed;
  }

  private static Stream<DriftFindings> of(
      ReviewerStudy.OfCriterion found, Set<PeopleVerdicts.Place> changed, ReportOutline outline) {
    return outline.report().criterion(found.criterion()).stream()
        .flatMap(
            criterion ->
                found.drift().stream()
                    .filter(
                        one ->
                            changed.contains(
                                new PeopleVerdicts.Place(found.criterion(), one.reviewer())))
                    .flatMap(
                        one ->
                            one.change().value().stream()
                                .map(
                                    change ->
                                        new DriftFindings(
                                            one.reviewer(),
                                            criterion,
                                            change,
                                            outline.isScore(criterion)))));
  }

  /** Whether this reviewer changed. */
  static boolean isOf(String reviewer, ReportOutline outline) {
    return of(outline).stream().anyMatch(one -> one.reviewer().equals(reviewer));
  }

  static Optional<Sentence> headline(ReportOutline outline) {
    List<DriftFindings> all = of(outline);
    List<String> names = all.stream().map(DriftFindings::reviewer).distinct().toList();
    return names.size() < 2
        ? all.stream().findFirst().map(DriftFindings::words)
        : Optional.of(Sentence.of("{} changed over time", Sentence.names(names, NAMED)));
  }

  static Stream<Sentence> points(ReportOutline outline) {
    return of(outline).stream().limit(MOST).map(one -> Sentence.of("{}.", one.words()));
  }

  static Stream<Block.Step> steps(ReportOutline outline) {
    return of(outline).stream().limit(STEPS).map(DriftFindings::step);
  }

  private Block.Step step() {
    return new Block.Step(
        Sentence.of("Go through early and late interactions with {}.", Sentence.name(reviewer)),
        Sentence.of("{}.", words()));
  }

  /**
   * "Carla rates 11.2 points lower on Score in the last third of the ratings than in the first",
   * and since when, if it was one step.
   */
  Sentence words() {
    Sentence who = Sentence.name(reviewer);
    Sentence on = Titles.of(criterion);
    return change.step()
        ? Sentence.of(
            "{} rates {} {} on {} since {} than before",
            who,
            Units.amount(change.size().value(), criterion, score),
            word(change.size().value()),
            on,
            Cells.day(change.after()))
        : Sentence.of(
            "{} rates {} {} on {} in the last third of the ratings than in the first",
            who,
            Units.amount(change.firstToLast(), criterion, score),
            word(change.firstToLast()),
            on);
  }

  private static String word(double severity) {
    return severity > 0 ? "lower" : "higher";
  }

  private double share() {
    double width = criterion.width().orElse(1);
    return width > 0 ? Math.abs(change.size().value()) / width : 0;
  }
}
