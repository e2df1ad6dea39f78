package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.verdict.PeopleVerdicts;
import dev.evenhand.engine.model.rasch.RaschInteraction;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Comparator;
import java.util.stream.Stream;

/** Who reads a question in a way of their own, in words. */
final class DepartureFindings {
  private static final int MOST = 5;
  private static final int STEPS = 2;

  private DepartureFindings() {}

  /**
   * A reviewer on a question.
   *
   * @param points by how much lower the ratings are, in units of the question's scale
   * @param p how likely that is by chance
   */
  private record Reading(String reviewer, CriterionReport question, double points, double p) {
    /** "0.4 points (of a span of 4) harsher on “Greeting” than on other questions". */
    Sentence words(ReportOutline outline) {
      return Sentence.of(
          "{}{} {} on {} than on other questions",
          Units.amount(points, question, outline.isScore(question)),
          Units.ofAll(question),
          outline.side(question, points).word(),
          Titles.of(question));
    }
  }

  /** The surest first. */
  private static Stream<Reading> readings(ReportOutline outline) {
    return PeopleVerdicts.departing(outline.report()).stream()
        .map(one -> reading(one, outline))
        .sorted(Comparator.comparingDouble(Reading::p));
  }

  private static Reading reading(RaschInteraction one, ReportOutline outline) {
    RaschInteraction.Departure found = one.departure().orElseThrow();
    CriterionReport question = outline.report().criterion(one.criterion()).orElseThrow();
    return new Reading(one.rater(), question, found.points(), found.p());
  }

  /** Whether a step is to go through a question with this reviewer. */
  static boolean isOf(String reviewer, ReportOutline outline) {
    return readings(outline).limit(STEPS).anyMatch(one -> one.reviewer().equals(reviewer));
  }

  static Stream<Sentence> points(ReportOutline outline) {
    return readings(outline)
        .limit(MOST)
        .map(
            one ->
                Sentence.of(
                    "{} is {}, beside the other reviewers.",
                    Sentence.name(one.reviewer()),
                    one.words(outline)));
  }

  static Stream<Block.Step> steps(ReportOutline outline) {
    return readings(outline)
        .limit(STEPS)
        .map(
            one ->
                new Block.Step(
                    Sentence.of(
                        "Go through {} with {}.",
                        Titles.of(one.question()),
                        Sentence.name(one.reviewer())),
                    Sentence.of(
                        "The question seems to be read in another way: {}.", one.words(outline))));
  }
}
