package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.engine.method.NamedLevels;
import dev.evenhand.engine.method.ScoringMethods;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resolves what does not depend on answers, in one walk over a card in display order. */
final class CardCompiler {
  private final Scorecard card;
  private final Checks checks;
  private int slots;
  private int sections;

  private CardCompiler(Scorecard card) {
    this.card = card;
    this.checks = new Checks(card);
  }

  static CompiledSection root(Scorecard card) {
    NamedLevels.of(card).methods().forEach(ScoringMethods::of);
    return new CardCompiler(card).root();
  }

  private CompiledSection root() {
    sections = 1;
    Policies policies = Policies.of(card.scoring());
    return CompiledSection.root(
        card.id(),
        card.title(),
        policies.method(),
        Fraction.of(policies.start()),
        policies.failedSection(),
        new Marks(card.scoring().passMark(), card.scoring().bands(), policies.rounding()),
        List.of(),
        sections(card.sections(), policies, CompiledCard.ROOT));
  }

  private List<CompiledSection> sections(List<Section> list, Policies around, int index) {
    return list.stream().map(section -> section(section, around, index)).toList();
  }

  private CompiledSection section(Section section, Policies outside, int around) {
    int index = sections++;
    Policies policies = outside.within(section);
    boolean transparent =
        outside.method() == Method.WEIGHTED
            && policies.method() == Method.WEIGHTED
            && section.weight() == null;
    List<CompiledQuestion> asked = questions(section.questions(), policies, index);
    List<CompiledSection> inner = sections(section.sections(), policies, index);
    Fraction weight = Tally.weight(section.weight());
    boolean bonus =
        outside.method() == Method.WEIGHTED
            && weight.signum() > 0
            && holdsBonusAlone(policies.method(), asked, inner);
    return new CompiledSection(
        index,
        around,
        section.id(),
        section.title(),
        section.weight(),
        weight,
        policies.method(),
        !transparent && outside.method() != Method.DEDUCTIONS,
        bonus,
        Fraction.of(section.start() == null ? policies.start() : section.start()),
        policies.failedSection(),
        SectionLimits.of(section, checks),
        section.bounds(),
        new Marks(section.passMark(), section.bands(), policies.rounding()),
        CompiledNode.Trigger.of(section.autoFail(), checks),
        CompiledNode.Shown.of(section.visibility(), checks),
        dependsOn(section.visibility(), null),
        asked,
        inner);
  }

  /** Whether all that is scored in a section is a bonus, at any depth, and counts by points. */
  private static boolean holdsBonusAlone(
      Method method, List<CompiledQuestion> asked, List<CompiledSection> inner) {
    List<CompiledSection> scored =
        inner.stream()
            .filter(part -> part.method() != Method.NONE)
            .filter(part -> part.allQuestions().anyMatch(CompiledQuestion::scored))
            .toList();
    List<CompiledQuestion> questions = asked.stream().filter(CompiledQuestion::scored).toList();
    return method == Method.POINTS
        && !(questions.isEmpty() && scored.isEmpty())
        && questions.stream().allMatch(question -> question.question().bonus())
        && scored.stream()
            .allMatch(part -> holdsBonusAlone(part.method(), part.questions(), part.sections()));
  }

  private List<CompiledQuestion> questions(List<Question> list, Policies around, int index) {
    return list.stream().map(question -> question(question, around, index)).toList();
  }

  private CompiledQuestion question(Question question, Policies policies, int around) {
    QuestionKind kind = question.kind();
    RatioPolicy ratio = policies.ratioOf(question);
    boolean counts = !question.excluded() && policies.method() != Method.NONE;
    return new CompiledQuestion(
        slots++,
        around,
        question,
        Tally.weight(question.weight()),
        ratio,
        Fraction.of(question.possible(ratio)),
        question.kind().options().stream().map(Option::value).collect(Collectors.toSet()),
        CompiledQuestion.pointsByOption(question, ratio),
        counts && kind.scorable() && kind.hasScores(),
        question.notApplicable() == null ? policies.notApplicable() : question.notApplicable(),
        question.unanswered() == null ? policies.unanswered() : question.unanswered(),
        new Marks(question.passMark(), question.bands(), policies.rounding()),
        CompiledNode.Trigger.of(question.autoFail(), checks),
        CompiledNode.Shown.of(question.visibility(), checks),
        AutoAnswer.of(question.answeredBy(), kind, checks),
        dependsOn(question.visibility(), question.answeredBy()));
  }

  private List<Integer> dependsOn(
      @Nullable Visibility visibility, @Nullable AnsweredBy answeredBy) {
    Stream<String> seen =
        visibility == null ? Stream.empty() : visibility.when().questions(checks.questions());
    Stream<String> asked =
        answeredBy == null ? Stream.empty() : answeredBy.questions(checks.questions());
    return checks.slots(Stream.concat(seen, asked)).distinct().toList();
  }
}
