package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Visibility;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Auto-fails that fail the wrong, nobody, or can be avoided by a worse answer. */
final class AutoFailChecks {
  private AutoFailChecks() {}

  private interface RuleCheck {
    void check(PlacedQuestion question, AutoFail rule, String path);
  }

  private static void forEachRule(LintedCard card, RuleCheck check) {
    for (PlacedQuestion one : card.questions()) {
      List<AutoFail> rules = one.question().autoFail();
      for (int i = 0; i < rules.size(); i++) {
        check.check(one, rules.get(i), one.path() + "/autoFail/" + i);
      }
    }
  }

  static void onBest(LintedCard card, Check.Findings found) {
    forEachRule(
        card,
        (one, rule, path) ->
            best(one.question())
                .filter(rule.on()::contains)
                .ifPresent(
                    best ->
                        found.add(
                            path + "/on",
                            "the auto-fail of question '%s' is on \"%s\", which scores best"
                                .formatted(one.id(), best),
                            "Put it on the answers that must not happen, or exchange the"
                                + " scores.")));
  }

  /** The only answer that scores best, where answers score differently. */
  private static Optional<String> best(Question question) {
    if (!(question.kind() instanceof Choosing kind) || !kind.hasScores()) {
      return Optional.empty();
    }
    BigDecimal best = kind.bestScore();
    List<String> values =
        kind.options().stream()
            .filter(option -> scores(option).compareTo(best) == 0)
            .map(Option::value)
            .toList();
    return values.size() == 1 && kind.lowestScore().compareTo(best) < 0
        ? Optional.of(values.get(0))
        : Optional.empty();
  }

  private static BigDecimal scores(Option option) {
    return Objects.requireNonNull(option.score());
  }

  static void avoidable(LintedCard card, Check.Findings found) {
    forEachRule(
        card,
        (one, rule, path) -> {
          if (rule.fails() != AutoFail.Scope.QUESTION) {
            one.visibilities()
                .flatMap(visibility -> escape(card, visibility).stream())
                .findFirst()
                .ifPresent(gate -> tell(one, gate, path, found));
          }
        });
  }

  private static void tell(
      PlacedQuestion one, PlacedQuestion gate, String path, Check.Findings found) {
    found.add(
        path,
        "a worse answer to question '%s' hides question '%s', and with it its auto-fail"
            .formatted(gate.id(), one.id()),
        "Show it whatever '%s' is answered, or give that answer an auto-fail too."
            .formatted(gate.id()));
  }

  /** The question on which a worse answer hides what a better one shows, and fails nothing. */
  private static Optional<PlacedQuestion> escape(LintedCard card, Visibility visibility) {
    if (!(visibility.when() instanceof Condition.AnswerMatches matches)) {
      return Optional.empty();
    }
    return card.question(matches.question())
        .filter(gate -> gate.counts() && gate.question().kind() instanceof Choosing)
        .filter(gate -> isEscape(gate.question(), matches, visibility.shown()));
  }

  private static boolean isEscape(
      Question gate, Condition.AnswerMatches matches, boolean shownWhere) {
    if (!gate.kind().hasScores()) {
      return false;
    }
    Set<String> failing = new HashSet<>();
    gate.autoFail().forEach(rule -> failing.addAll(rule.on()));
    List<BigDecimal> hiding =
        gate.kind().options().stream()
            .filter(option -> shows(option, matches) != shownWhere)
            .filter(option -> !failing.contains(option.value()))
            .map(AutoFailChecks::scores)
            .toList();
    List<BigDecimal> showing =
        gate.kind().options().stream()
            .filter(option -> shows(option, matches) == shownWhere)
            .map(AutoFailChecks::scores)
            .toList();
    return hiding.stream().anyMatch(low -> showing.stream().anyMatch(s -> s.compareTo(low) > 0));
  }

  private static boolean shows(Option option, Condition.AnswerMatches matches) {
    Match match = matches.match();
    return match.holds(Set.of(option.value()), matches.values());
  }

  /** A part that has no share can't lose it; the card itself can always fail. */
  static void withoutEffect(LintedCard card, Check.Findings found) {
    forEachRule(
        card,
        (one, rule, path) -> {
          String target =
              switch (rule.fails()) {
                case QUESTION -> one.id();
                case SECTION ->
                    rule.section() == null ? one.section().section().id() : rule.section();
                case SCORECARD -> "";
              };
          if (!target.isEmpty()
              && rule.effect() == AutoFail.Effect.ZERO
              && card.hasSteadyShares()
              && card.share(target) <= 0
              && !holdsScores(card, target)) {
            found.add(
                path,
                "the auto-fail of question '%s' fails '%s', which has no share of the score"
                    .formatted(one.id(), target),
                "Name what it shall fail: \"scorecard\", or the id of a section that counts.");
          }
        });
  }

  /** A bonus has no share and yet something to lose; bands and marks tell of a section alone. */
  private static boolean holdsScores(LintedCard card, String target) {
    boolean bonus =
        card.questions().stream()
            .filter(
                one ->
                    one.id().equals(target)
                        || one.section().outwards().anyMatch(s -> s.section().id().equals(target)))
            .anyMatch(one -> one.question().bonus());
    boolean told =
        card.sections().stream()
            .filter(one -> one.section().id().equals(target))
            .anyMatch(one -> one.section().passMark() != null || !one.section().bands().isEmpty());
    return bonus || told;
  }

  /** Who is failed wants to know what was heard; of critical questions another rule tells. */
  static void withoutComment(LintedCard card, Check.Findings found) {
    forEachRule(
        card,
        (one, rule, path) -> {
          Question question = one.question();
          List<String> silent =
              rule.on().stream()
                  .filter(answer -> !question.commentRequiredOn().contains(answer))
                  .filter(answer -> !question.causeRequiredOn().contains(answer))
                  .toList();
          if (question.critical() == null
              && rule.fails() == AutoFail.Scope.SCORECARD
              && !silent.isEmpty()) {
            found.add(
                path,
                "question '%s' fails the card on %s, and no comment or cause is asked for"
                    .formatted(one.id(), Percents.quoted(silent)),
                "Write \"commentRequiredOn\" or \"causeRequiredOn\" with what fails.");
          }
        });
  }

  /** The answers to a question that some auto-fail of it is on. */
  static Set<String> failing(Question question) {
    return question.autoFail().stream()
        .flatMap(rule -> rule.on().stream())
        .filter(answer -> !answer.equals(Answer.NOT_APPLICABLE))
        .collect(Collectors.toSet());
  }
}
