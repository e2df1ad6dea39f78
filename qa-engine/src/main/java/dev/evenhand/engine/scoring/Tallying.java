package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up a card from its answers to its root. */
final class Tallying {
  private final Map<String, Answer> answers;
  private final Fails fails;

  Tallying(Map<String, Answer> answers, Fails fails) {
    this.answers = answers;
    this.fails = fails;
  }

  /** What failed transparent or failed sections around a node hand down to it. */
  private record Around(List<AppliedRule> rules, boolean recount) {
    static final Around NOTHING = new Around(List.of(), false);
  }

  Tally.OfSection root(CompiledSection card) {
    return section(card, Around.NOTHING);
  }

  /**
   * @param around the rules that failed a transparent section around this one: it has no score of
   *     its own, so they fall on its parts; and whether what was not applicable counts again
   */
  private Tally.OfSection section(CompiledSection section, Around around) {
    List<AppliedRule> rules = join(around.rules(), fails.ofSection(section.id()));
    boolean zeroed = Fails.anyZero(rules);
    boolean recount =
        zeroed
            && section.failedSection() == FailedSectionPolicy.DECLARED
            && section.allQuestions().anyMatch(this::applies);
    Around within =
        new Around(section.transparent() ? rules : List.of(), around.recount() || recount);
    List<Tally.OfQuestion> questions =
        section.questions().stream().map(question -> question(question, within)).toList();
    List<Tally.OfSection> sections =
        section.sections().stream().map(inner -> section(inner, within)).toList();
    Amount sum = Sums.of(section.method(), questions, sections, Tally::result);
    Amount failed = zeroed ? sum.atMostZero() : sum;
    Bounded bounded = Bounded.of(failed, section.bounds(), section.id(), rules);
    return new Tally.OfSection(
        section,
        Sums.of(section.method(), questions, sections, Tally::calculated),
        failed.earned(bounded.earned()),
        !rules.isEmpty(),
        bounded.rules(),
        questions,
        sections);
  }

  /** Whether a question counts whatever fails. */
  private boolean applies(CompiledQuestion question) {
    return question(question, Around.NOTHING).calculated().applies();
  }

  private Tally.OfQuestion question(CompiledQuestion question, Around around) {
    Answer answer = answers.get(question.id());
    if (!question.scored()) {
      List<AppliedRule> rules = fails.ofQuestion(question.id());
      return new Tally.OfQuestion(
          question, answer, Amount.NOTHING, Amount.NOTHING, !rules.isEmpty(), rules);
    }
    if (answer instanceof Answer.NotApplicable) {
      return notApplicable(question, answer, around.recount());
    }
    if (answer == null) {
      return open(question);
    }
    List<AppliedRule> rules = join(fails.ofQuestion(question.id()), around.rules());
    Amount points = Amount.of(question.points(answer), question.best());
    Amount failed = Fails.anyZero(rules) ? points.atMostZero() : points;
    List<AppliedRule> all =
        question.question().bonus() ? join(rules(AppliedRule.Kind.BONUS, question), rules) : rules;
    Bounded bounded = Bounded.of(failed, question.question().bounds(), question.id(), all);
    return new Tally.OfQuestion(
        question,
        answer,
        points,
        failed.earned(bounded.earned()),
        !rules.isEmpty(),
        bounded.rules());
  }

  private static Tally.OfQuestion notApplicable(
      CompiledQuestion question, Answer answer, boolean recount) {
    Amount zero = Amount.of(Fraction.ZERO, question.best());
    return switch (question.notApplicable()) {
      case EXCLUDE ->
          recount
              ? unfailed(
                  question, answer, Amount.NOTHING, zero, AppliedRule.Kind.FAILED_SECTION_DECLARED)
              : counted(question, answer, Amount.NOTHING, AppliedRule.Kind.NOT_APPLICABLE_EXCLUDED);
      case AWARD ->
          question.question().bonus()
              ? counted(question, answer, zero, AppliedRule.Kind.NOT_APPLICABLE_ZERO)
              : counted(
                  question,
                  answer,
                  Amount.of(question.best(), question.best()),
                  AppliedRule.Kind.NOT_APPLICABLE_AWARDED);
      case ZERO -> counted(question, answer, zero, AppliedRule.Kind.NOT_APPLICABLE_ZERO);
    };
  }

  private static Tally.OfQuestion open(CompiledQuestion question) {
    return question.unanswered() == UnansweredPolicy.ZERO
        ? counted(
            question,
            null,
            Amount.of(Fraction.ZERO, question.best()),
            AppliedRule.Kind.UNANSWERED_ZERO)
        : counted(question, null, Amount.NOTHING, AppliedRule.Kind.UNANSWERED_EXCLUDED);
  }

  private static Tally.OfQuestion counted(
      CompiledQuestion question, @Nullable Answer answer, Amount amount, AppliedRule.Kind kind) {
    return unfailed(question, answer, amount, amount, kind);
  }

  private static Tally.OfQuestion unfailed(
      CompiledQuestion question,
      @Nullable Answer answer,
      Amount calculated,
      Amount result,
      AppliedRule.Kind kind) {
    return new Tally.OfQuestion(question, answer, calculated, result, false, rules(kind, question));
  }

  private static List<AppliedRule> rules(AppliedRule.Kind kind, CompiledQuestion question) {
    return List.of(new AppliedRule(kind, question.id()));
  }

  private static List<AppliedRule> join(List<AppliedRule> first, List<AppliedRule> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }
    List<AppliedRule> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }
}
