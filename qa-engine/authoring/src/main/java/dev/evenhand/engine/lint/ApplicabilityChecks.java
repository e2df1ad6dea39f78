package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.ScorecardTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What "not applicable" can take away, and errors without a word. */
final class ApplicabilityChecks {
  private static final int FEW = 3;

  private ApplicabilityChecks() {}

  /** A section whose weight may go to others, unless a test shows that this is meant. */
  static void sectionCanEmpty(LintedCard card, Check.Findings found) {
    if (!card.hasSteadyShares()) {
      return;
    }
    for (PlacedSection section : card.sections()) {
      String id = section.section().id();
      List<PlacedQuestion> scored =
          card.counting().stream()
              .filter(one -> one.section().outwards().anyMatch(section::equals))
              .toList();
      boolean shares = !section.transparent() && section.around() == null && card.share(id) < 1;
      boolean can = !scored.isEmpty() && scored.stream().allMatch(PlacedQuestion::canBeLeftOut);
      if (shares && can && !section.conditional() && !isTested(card, id, scored)) {
        found.add(
            section.path(),
            "section '%s' empties if nothing in it applies, and its %s of the score goes to the"
                    .formatted(id, Percents.of(card.share(id)))
                + " other sections; no test shows what comes of that",
            "Add a test in which nothing in it applies, if that is meant, or let one of its"
                + " questions always apply.");
      }
    }
  }

  private static boolean isTested(LintedCard card, String id, List<PlacedQuestion> scored) {
    return card.card().tests().stream()
        .map(ScorecardTest::answers)
        .anyMatch(
            answers ->
                answers.get(id) instanceof Answer.NotApplicable
                    || scored.stream()
                        .noneMatch(
                            one -> {
                              Answer answer = answers.get(one.id());
                              return answer != null && !(answer instanceof Answer.NotApplicable);
                            }));
  }

  static void everythingOptional(LintedCard card, Check.Findings found) {
    List<PlacedQuestion> scored = card.counting();
    boolean all = scored.stream().allMatch(one -> one.question().allowNotApplicable());
    boolean meant =
        card.card().tests().stream().anyMatch(t -> t.expect().outcome() == Outcome.UNDEFINED);
    if (scored.size() >= FEW && all && !meant) {
      found.add(
          "/sections",
          "all %s scored questions may be answered \"n/a\", so an evaluation may judge nothing"
              .formatted(scored.size()),
          "Take \"allowNotApplicable\" from the questions that always apply.");
    }
  }

  /** Whoever is told of a critical error wants to know what it was. */
  static void criticalWithoutComment(LintedCard card, Check.Findings found) {
    for (PlacedQuestion one : card.questions()) {
      Critical critical = one.question().critical();
      if (critical == null) {
        continue;
      }
      List<String> silent =
          errors(one.question(), critical)
              .filter(error -> !one.question().commentRequiredOn().contains(error))
              .filter(error -> !one.question().causeRequiredOn().contains(error))
              .toList();
      if (!silent.isEmpty()) {
        found.add(
            one.path() + "/critical",
            "question '%s' is critical, and no comment or cause is asked for on %s"
                .formatted(one.id(), Percents.quoted(silent)),
            "Write \"commentRequiredOn\" or \"causeRequiredOn\" with what is an error.");
      }
    }
  }

  private static Stream<String> errors(Question question, Critical critical) {
    if (!critical.errorOn().isEmpty()) {
      return critical.errorOn().stream();
    }
    BigDecimal best = question.kind().bestScore();
    Stream<String> options =
        question.kind().options().stream()
            .filter(option -> isBelow(option.score(), best))
            .map(Option::value);
    Stream<String> ranges =
        question.kind().ranges().stream()
            .filter(range -> isBelow(range.score(), best))
            .map(range -> range.id());
    return question.kind().type().equals("multiple-choice")
        ? Stream.of()
        : Stream.concat(options, ranges);
  }

  private static boolean isBelow(@Nullable BigDecimal score, BigDecimal best) {
    return score != null && score.compareTo(best) < 0;
  }
}
