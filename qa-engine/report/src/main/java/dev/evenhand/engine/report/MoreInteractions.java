package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.verdict.Cause;
import dev.evenhand.engine.calibration.verdict.VerdictRules;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;

/**
 * The step where nothing but more interactions tells: more of them, or more of them reviewed twice,
 * and about how many where the plan by the interval there is says a number that people review.
 */
final class MoreInteractions {
  private static final MathContext ABOUT = new MathContext(2, RoundingMode.UP);

  private MoreInteractions() {}

  /** Whether more interactions would tell how far reviewers agree on a question. */
  static boolean wouldTell(CriterionReport question) {
    return Cause.of(question).contains(Cause.WIDE_INTERVAL) && !PlanCommand.staysTooNear(question);
  }

  /** For questions whose interval holds the level. */
  static Block.Step settle(List<CriterionReport> questions, Sentence names, ReportOutline outline) {
    if (questions.stream().allMatch(PlanCommand::staysTooNear)) {
      return new Block.Step(
          Sentence.of("Don't wait for more interactions to settle {}.", names),
          tooNear(questions, names));
    }
    Sentence what = what(questions, outline);
    OptionalLong about = about(questions);
    return new Block.Step(
        about.isEmpty()
            ? Sentence.of("{}.", what)
            : Sentence.of("{}, about {} in all.", what, Numbers.count(about.getAsLong())),
        Sentence.of(
            "Not settled yet: {}{}.",
            names,
            about.isEmpty() ? Sentence.EMPTY : settled(questions.size())));
  }

  /** Why no number of interactions is named. */
  static Sentence tooNear(List<CriterionReport> questions, Sentence names) {
    return Sentence.of(
        "{}: alpha lies so near {} that no number of interactions that anybody reviews would settle"
            + " {}, if it stays there.",
        names,
        Sentence.number(VerdictRules.TENTATIVELY, Format.decimal(3)),
        Sentence.words(questions.size() == 1 ? "it" : "them"));
  }

  /** Why no number is named where more interactions may move alpha from there. */
  static Sentence howManyIsOpen(Sentence names) {
    return Sentence.of(
        "How many interactions settle {} can't be told yet: alpha lies near {}, and more of them show"
            + " whether it stays there.",
        names,
        Sentence.number(VerdictRules.TENTATIVELY, Format.decimal(3)));
  }

  private static Sentence settled(int questions) {
    return questions == 1
        ? Sentence.of("; with so many it would be, if reviewers agree as they do now")
        : Sentence.of(
            "; with so many {} would be, if reviewers agree as they do now",
            half(questions) == 1
                ? Sentence.of("one of them")
                : Sentence.of("{} of them", Sentence.count(half(questions))));
  }

  /** For questions with fewer interactions than a verdict takes. */
  static Block.Step reachAVerdict(
      List<CriterionReport> questions, Sentence names, ReportOutline outline) {
    return new Block.Step(
        Sentence.of("{}.", what(questions, outline)),
        Sentence.of(
            "{}: a verdict takes at least {}.", names, Sentence.count(VerdictRules.LEAST_ITEMS)));
  }

  /**
   * Whether no interaction is left that a second reviewer could review: with a card as the total
   * says, as an answer "not applicable" is no rating where answers are scores.
   */
  static boolean areAllReviewedTwice(List<CriterionReport> questions, ReportOutline outline) {
    return outline.total().map(List::of).orElse(questions).stream()
        .allMatch(one -> one.alpha().itemsUsed() == one.items());
  }

  private static Sentence what(List<CriterionReport> questions, ReportOutline outline) {
    return areAllReviewedTwice(questions, outline)
        ? Sentence.of("Review more interactions")
        : Sentence.of("Have more interactions reviewed twice");
  }

  private static int half(int questions) {
    return (questions + 1) / 2;
  }

  /** So many that half of the questions are settled, with the two digits that a plan carries. */
  private static OptionalLong about(List<CriterionReport> questions) {
    long needed =
        questions.stream()
            .mapToLong(question -> PlanCommand.interactions(question).orElse(Long.MAX_VALUE))
            .sorted()
            .skip(half(questions.size()) - 1L)
            .findFirst()
            .orElse(Long.MAX_VALUE);
    long there =
        questions.stream().mapToLong(question -> question.alpha().itemsUsed()).max().orElse(0);
    return needed > PlanCommand.MOST_TIMES * there || needed <= there
        ? OptionalLong.empty()
        : OptionalLong.of(BigDecimal.valueOf(needed).round(ABOUT).longValueExact());
  }
}
