package dev.evenhand.engine.report;

import com.google.common.collect.Sets;
import dev.evenhand.engine.agreement.CategoryAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.verdict.Cause;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The next step that follows from each cause, once for all questions that have it. */
final class CauseSteps {
  private static final int NAMED = 4;

  /** Those that more double reviews mend. */
  private static final Set<Cause> PLANNED =
      Sets.immutableEnumSet(Cause.NOT_REVIEWED_TWICE, Cause.TOO_FEW_ITEMS, Cause.WIDE_INTERVAL);

  private CauseSteps() {}

  /** The steps for causes that lie in the data, not in what reviewers do. */
  static Stream<Block.Step> of(ReportOutline outline) {
    return byCause(outline).entrySet().stream()
        .flatMap(entry -> step(entry.getKey(), entry.getValue(), outline).stream());
  }

  /** The command that says how many double reviews each of these steps takes, for who plans. */
  static Stream<Sentence> plans(ReportOutline outline) {
    return byCause(outline).entrySet().stream()
        .filter(entry -> PLANNED.contains(entry.getKey()))
        .map(entry -> plan(entry.getValue(), outline))
        .distinct();
  }

  private static Map<Cause, List<CriterionReport>> byCause(ReportOutline outline) {
    Map<Cause, List<CriterionReport>> byCause = new EnumMap<>(Cause.class);
    if (outline.isOfJudges()) {
      return byCause;
    }
    for (CriterionReport question : asked(outline)) {
      for (Cause cause : Cause.of(question)) {
        byCause.computeIfAbsent(cause, one -> new ArrayList<>()).add(question);
      }
    }
    return byCause;
  }

  /** The questions, or what there is without any. */
  private static List<CriterionReport> asked(ReportOutline outline) {
    List<CriterionReport> questions = outline.questions();
    return questions.isEmpty() ? outline.report().criteria() : questions;
  }

  private static Optional<Block.Step> step(
      Cause cause, List<CriterionReport> questions, ReportOutline outline) {
    return switch (cause) {
      case NOT_REVIEWED_TWICE ->
          Optional.of(
              new Block.Step(
                  Sentence.of("Have interactions reviewed twice, by different reviewers."),
                  Sentence.of("{}: no two reviewers rated the same.", names(questions))));
      case TOO_FEW_ITEMS ->
          Optional.of(MoreInteractions.reachAVerdict(questions, names(questions), outline));
      case WIDE_INTERVAL ->
          Optional.of(MoreInteractions.settle(questions, names(questions), outline));
      case ALL_ALIKE ->
          Optional.of(
              new Block.Step(
                  Sentence.of("Choose interactions of the rarer kind for the next session."),
                  Sentence.of(
                      "{}: {} answers are one, so these say little about whether reviewers"
                          + " would see the others alike{}.",
                      names(questions),
                      Sentence.words(areOneAnswer(questions) ? "all" : "nearly all"),
                      areOneAnswer(questions) ? Sentence.EMPTY : rarer(questions))));
      case NO_COMMON_ITEMS ->
          Optional.of(
              new Block.Step(
                  Sentence.of(
                      "Let reviewers of different groups review some interactions in common."),
                  Sentence.of(
                      "{}: groups that share none can't be compared, nor can it be said how many"
                          + " reviewers it takes.",
                      names(questions))));
      case SEVERITY -> strictness(questions);
      case TWO_READINGS, REVERSED_SCALE, ERRATIC_REVIEWER, NARROW_SCALE, WORDING ->
          Optional.empty();
    };
  }

  /** Where reviewers differ in severity; where one alone does, it is that one who is talked to. */
  private static Optional<Block.Step> strictness(List<CriterionReport> questions) {
    List<CriterionReport> several =
        questions.stream()
            .filter(question -> question.ways().leans().isEmpty())
            .filter(question -> OthersWords.without(question).size() != 1)
            .toList();
    return several.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Step(
                Sentence.of("Agree how strict to be on {}.", names(several)),
                Sentence.of(
                    "Reviewers put interactions into much the same order there; what differs is"
                        + " how severe they are.")));
  }

  private static boolean areOneAnswer(List<CriterionReport> questions) {
    return questions.stream().allMatch(AgreementFindings::isOneAnswer);
  }

  private static Sentence names(List<CriterionReport> questions) {
    // The findings name them all.
    return questions.size() > NAMED
        ? Sentence.count(questions.size(), "question", "questions")
        : Titles.of(questions);
  }

  private static Sentence rarer(List<CriterionReport> questions) {
    return questions.size() != 1
        ? Sentence.EMPTY
        : questions.get(0).byCategory().stream()
            .min(Comparator.comparingLong(CategoryAgreement::ratings))
            .filter(found -> found.ratings() > 0)
            .map(
                found ->
                    Sentence.of(
                        " ({} of {} ratings are {})",
                        Sentence.count(found.ratings()),
                        Sentence.count(questions.get(0).ratings()),
                        Sentence.name(found.category().label())))
            .orElse(Sentence.EMPTY);
  }

  /** The command for the question of which least is known. */
  private static Sentence plan(List<CriterionReport> questions, ReportOutline outline) {
    List<CriterionReport> open =
        questions.stream().filter(question -> !PlanCommand.isTooNear(question)).toList();
    if (open.isEmpty()) {
      return questions.stream().allMatch(PlanCommand::staysTooNear)
          ? MoreInteractions.tooNear(questions, names(questions))
          : MoreInteractions.howManyIsOpen(names(questions));
    }
    CriterionReport least =
        open.stream().max(Comparator.comparingDouble(CauseSteps::width)).orElseThrow();
    return Sentence.of(
        "How many interactions to {} so that {} is settled, says {}",
        MoreInteractions.areAllReviewedTwice(questions, outline) ? "review" : "have reviewed twice",
        Titles.of(least),
        Sentence.command(PlanCommand.of(least)));
  }

  private static double width(CriterionReport question) {
    Interval bounds = question.verdict().interval();
    return bounds == null ? 2 : bounds.high() - bounds.low();
  }
}
