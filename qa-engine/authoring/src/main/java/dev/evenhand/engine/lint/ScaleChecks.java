package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers whose scores do nothing, or not what their order says. */
final class ScaleChecks {
  private ScaleChecks() {}

  /**
   * A question that is asked, counts, and scores the same whatever is answered. One whose answers
   * do anything else (fail, show, be an error) or that may be left out is not dead.
   */
  static void dead(LintedCard card, Check.Findings found) {
    for (PlacedQuestion one : card.questions()) {
      if (isMeantToCount(one) && scoresAlike(one.question()) && !doesMore(card, one)) {
        found.add(
            one.path(),
            "every answer to question '%s' scores the same, so the answer changes nothing"
                .formatted(one.id()),
            "Give the answers different scores, or show it unscored with \"weight\": 0.");
      }
    }
  }

  private static boolean isMeantToCount(PlacedQuestion one) {
    BigDecimal weight = one.question().weight();
    return one.question().kind().hasScores()
        && !one.question().excluded()
        && (weight == null || weight.signum() > 0)
        && one.section().outwards().noneMatch(s -> isUnscored(s));
  }

  private static boolean isUnscored(PlacedSection section) {
    BigDecimal weight = section.section().weight();
    return section.method().equals(Method.NONE)
        || section.outer().equals(Method.NONE)
        || (weight != null && weight.signum() == 0);
  }

  private static boolean scoresAlike(Question question) {
    return question
        .kind()
        .match(
            choosing -> alike(choosing.options().stream().map(Option::score)),
            multiple ->
                multiple.options().stream()
                    .map(Option::score)
                    .allMatch(score -> score != null && score.signum() == 0),
            number ->
                !number.scoredByValue() && alike(number.ranges().stream().map(NumberRange::score)),
            unscored -> false);
  }

  private static boolean alike(Stream<? extends @Nullable BigDecimal> scores) {
    return scores.distinct().count() == 1;
  }

  private static boolean doesMore(LintedCard card, PlacedQuestion one) {
    Question question = one.question();
    return question.allowNotApplicable()
        || !question.autoFail().isEmpty()
        || question.critical() != null
        || question.kind().options().stream().anyMatch(Option::bonus)
        || card.lookedAt().contains(one.id());
  }

  static void symmetricWithoutGain(LintedCard card, Check.Findings found) {
    for (PlacedQuestion one : card.questions()) {
      Question question = one.question();
      QuestionKind kind = question.kind();
      if (isMeantToCount(one)
          && one.ratio() == RatioPolicy.SYMMETRIC
          && !kind.scoredByValue()
          && kind.lowestScore().signum() < 0
          && (question.max() == null ? kind.bestScore() : question.max()).signum() <= 0) {
        found.add(
            one.path(),
            "no answer to question '%s' scores above 0, so under \"symmetric\" its best is 0 %% and"
                    .formatted(one.id())
                + " it only ever lowers the score",
            "Give the best answer a score above 0, make the ratio \"range\", or deduct points with"
                + " \"method\": \"deductions\".");
      }
    }
  }

  /** A rating stands in order, so its scores should rise, or fall, along it. */
  static void notInOrder(LintedCard card, Check.Findings found) {
    for (PlacedQuestion one : card.questions()) {
      if (one.question().kind() instanceof QuestionKind.Rating rating && rating.hasScores()) {
        List<BigDecimal> scores = scores(rating);
        if (steps(scores, 1) && steps(scores, -1)) {
          found.add(
              one.path(),
              "the scores of question '%s' neither rise nor fall along its scale: %s"
                  .formatted(
                      one.id(), String.join(", ", scores.stream().map(Percents::plain).toList())),
              "Put the options in order, from worst to best or from best to worst, or make the type"
                  + " \"choice\" if they have none.");
        }
      }
    }
  }

  private static List<BigDecimal> scores(QuestionKind kind) {
    return kind.options().stream()
        .filter(option -> !option.bonus())
        .map(option -> Objects.requireNonNull(option.score()))
        .toList();
  }

  private static boolean steps(List<BigDecimal> scores, int sign) {
    for (int i = 1; i < scores.size(); i++) {
      if (scores.get(i).compareTo(scores.get(i - 1)) * sign > 0) {
        return true;
      }
    }
    return false;
  }

  /** What a yes means is told where it is not plain; then it is meant. */
  static void noScoresBest(LintedCard card, Check.Findings found) {
    for (PlacedQuestion one : card.questions()) {
      if (one.question().kind() instanceof QuestionKind.YesNo yesNo
          && yesNo.hasScores()
          && !one.anchored()
          && steps(scores(yesNo), 1)) {
        found.add(
            one.path() + "/options",
            "\"no\" scores better than \"yes\" in question '%s', and nothing says so to reviewers"
                .formatted(one.id()),
            "Ask so that yes is good, or say with \"means\" or \"guidance\" what each answer is.");
      }
    }
  }

  static void numberWithoutLimits(LintedCard card, Check.Findings found) {
    for (PlacedQuestion one : card.questions()) {
      QuestionKind kind = one.question().kind();
      if (kind instanceof QuestionKind.Numeric && kind.scoredByValue() && isMeantToCount(one)) {
        String accepted = refusesBelowZero(one.question()) ? "" : accepted(one.question());
        if (!accepted.isEmpty()) {
          found.add(
              one.path(),
              "question '%s' is scored by its number, and %s".formatted(one.id(), accepted),
              "Say with \"ranges\" from which number to which is accepted.");
        }
      }
    }
  }

  /** Such as a scale that goes in steps. */
  private static boolean refusesBelowZero(Question question) {
    return question.kind() instanceof QuestionKind.Numeric number
        && number.ranges().isEmpty()
        && number.step() != null
        && question.refusal(new Answer.Quantity(number.step().negate())).isPresent();
  }

  /** What is accepted beyond what is likely meant; empty if nothing is. */
  private static String accepted(Question question) {
    List<NumberRange> ranges = question.kind().ranges();
    BigDecimal max = question.max();
    if (ranges.isEmpty()) {
      String most = max == null ? "" : " down to -" + Percents.plain(max);
      return "numbers below 0%s are accepted".formatted(most);
    }
    boolean low = ranges.get(0).from() == null;
    boolean high = ranges.get(ranges.size() - 1).to() == null;
    return low || high
        ? "its ranges accept any number however %s"
            .formatted(low && high ? "low or high" : low ? "low" : "high")
        : "";
  }
}
