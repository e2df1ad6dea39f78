package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up a card from its answers to its root. */
final class Tallying {
  private final Map<String, Answer> answers;
  private final Fails fails;

  Tallying(Map<String, Answer> answers, Fails fails) {
    this.answers = answers;
    this.fails = fails;
  }

  /**
   * @param inherited rules that failed a transparent section around this one: it has no score of
   *     its own, so they fall on its parts
   */
  Tally.OfSection section(CompiledSection section, List<AppliedRule> inherited) {
    List<AppliedRule> rules = join(inherited, fails.ofSection(section.id()));
    List<AppliedRule> passedOn = section.transparent() ? rules : List.of();
    List<Tally.OfQuestion> questions =
        section.questions().stream().map(question -> question(question, passedOn)).toList();
    List<Tally.OfSection> sections =
        section.sections().stream().map(inner -> section(inner, passedOn)).toList();
    Sums sums = Sums.of(section.method(), questions, sections);
    boolean zeroed = Fails.anyZero(rules);
    return new Tally.OfSection(
        section,
        sums.applies(),
        sums.calculated(),
        zeroed ? sums.earned().min(Fraction.ZERO) : sums.earned(),
        sums.possible(),
        !rules.isEmpty(),
        rules,
        questions,
        sections);
  }

  private Tally.OfQuestion question(CompiledQuestion question, List<AppliedRule> inherited) {
    Answer answer = answers.get(question.id());
    if (!question.scored()) {
      return undefined(question, answer, fails.ofQuestion(question.id()));
    }
    if (answer instanceof Answer.NotApplicable) {
      return notApplicable(question, answer);
    }
    if (answer == null) {
      return open(question);
    }
    List<AppliedRule> rules = join(fails.ofQuestion(question.id()), inherited);
    Fraction points = question.points(answer);
    Fraction earned = Fails.anyZero(rules) ? points.min(Fraction.ZERO) : points;
    return new Tally.OfQuestion(
        question, answer, true, points, earned, question.best(), !rules.isEmpty(), rules);
  }

  private static Tally.OfQuestion notApplicable(CompiledQuestion question, Answer answer) {
    if (question.notApplicable() == NotApplicablePolicy.EXCLUDE) {
      return undefined(question, answer, rules(AppliedRule.Kind.NOT_APPLICABLE_EXCLUDED, question));
    }
    return question.notApplicable() == NotApplicablePolicy.AWARD
        ? counted(
            question,
            answer,
            question.best(),
            rules(AppliedRule.Kind.NOT_APPLICABLE_AWARDED, question))
        : counted(
            question, answer, Fraction.ZERO, rules(AppliedRule.Kind.NOT_APPLICABLE_ZERO, question));
  }

  private static Tally.OfQuestion open(CompiledQuestion question) {
    return question.unanswered() == UnansweredPolicy.ZERO
        ? counted(question, null, Fraction.ZERO, rules(AppliedRule.Kind.UNANSWERED_ZERO, question))
        : undefined(question, null, rules(AppliedRule.Kind.UNANSWERED_EXCLUDED, question));
  }

  private static Tally.OfQuestion counted(
      CompiledQuestion question,
      @Nullable Answer answer,
      Fraction points,
      List<AppliedRule> rules) {
    return new Tally.OfQuestion(
        question, answer, true, points, points, question.best(), false, rules);
  }

  private static Tally.OfQuestion undefined(
      CompiledQuestion question, @Nullable Answer answer, List<AppliedRule> rules) {
    return new Tally.OfQuestion(
        question, answer, false, Fraction.ZERO, Fraction.ZERO, Fraction.ZERO, false, rules);
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

  /** What the parts of a node add up to under its method. */
  private record Sums(boolean applies, Fraction calculated, Fraction earned, Fraction possible) {
    private static final Sums NOTHING =
        new Sums(false, Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);

    static Sums of(
        Method method, List<Tally.OfQuestion> questions, List<Tally.OfSection> sections) {
      return switch (method) {
        case WEIGHTED ->
            weighted(Tally.OfSection.termsOf(questions, sections).filter(Tally::weighs).toList());
        case POINTS ->
            points(
                Stream.<Tally>concat(questions.stream(), sections.stream())
                    .filter(Tally::applies)
                    .toList());
        case NONE -> NOTHING;
      };
    }

    private static Sums weighted(List<Tally> terms) {
      return new Sums(
          !terms.isEmpty(),
          sum(terms, term -> term.weight().times(term.calculated()).dividedBy(term.possible())),
          sum(terms, term -> term.weight().times(term.earned()).dividedBy(term.possible())),
          sum(terms, Tally::weight));
    }

    private static Sums points(List<Tally> parts) {
      return new Sums(
          !parts.isEmpty(),
          sum(parts, part -> part.weight().times(part.calculated())),
          sum(parts, part -> part.weight().times(part.earned())),
          sum(parts, part -> part.weight().times(part.possible())));
    }

    private static Fraction sum(List<Tally> terms, Function<Tally, Fraction> value) {
      return terms.stream().map(value).reduce(Fraction.ZERO, Fraction::plus);
    }
  }
}
