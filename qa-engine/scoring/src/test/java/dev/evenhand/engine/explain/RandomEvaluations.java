package dev.evenhand.engine.explain;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Comparison;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Small random cards with every kind of rule, and evaluations by them; the same for each seed. */
public final class RandomEvaluations {
  private static final ScorecardRef REF = new ScorecardRef("random", "1.0.0");

  private final Random random;
  private final List<Question> questions = new ArrayList<>();

  private RandomEvaluations(long seed) {
    this.random = new Random(seed);
  }

  /** A card without problems and answers that it scores. */
  public record Sample(long seed, Scorecard card, Evaluation evaluation) {
    @Override
    public String toString() {
      return "seed " + seed;
    }
  }

  /** The samples of the first {@code count} seeds that give one. */
  public static Stream<Sample> samples(int count) {
    return LongStream.iterate(1, seed -> seed + 1)
        .mapToObj(RandomEvaluations::sample)
        .flatMap(Optional::stream)
        .limit(count);
  }

  private static Optional<Sample> sample(long seed) {
    RandomEvaluations cards = new RandomEvaluations(seed);
    Scorecard card = cards.card();
    if (!ScorecardValidator.validate(card).isEmpty()) {
      return Optional.empty();
    }
    return cards.evaluation(card).map(evaluation -> new Sample(seed, card, evaluation));
  }

  private Scorecard card() {
    List<Section> sections = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int s = 0; s < count; s++) {
      Section last = section("s" + s, count, List.of());
      if (count == 2 && s == 1 && random.nextBoolean()) {
        last = section("s2", 2, List.of(sections.remove(0)));
      }
      sections.add(last);
    }
    return Scorecard.of(REF, "Random", scoring(), sections);
  }

  private Scoring scoring() {
    return Scoring.builder()
        .method(oneOf(Method.WEIGHTED, Method.WEIGHTED, Method.POINTS))
        .sectionMethod(oneOf(null, null, Method.POINTS, Method.DEDUCTIONS))
        .notApplicable(oneOf(NotApplicablePolicy.values()))
        .unanswered(oneOf(UnansweredPolicy.values()))
        .failedSection(oneOf(FailedSectionPolicy.values()))
        .bounds(oneOf(Bounds.CAPPED, Bounds.CAPPED, Bounds.UNCAPPED, Bounds.UNBOUNDED))
        .passMark(BigDecimal.valueOf(30 + 5 * random.nextInt(14), 2))
        .roundBeforeCompare(
            oneOf(null, null, new Rounding(0, oneOf(RoundingMode.HALF_UP, RoundingMode.DOWN))))
        .build();
  }

  private Section section(String id, int sections, List<Section> inner) {
    List<Question> own = new ArrayList<>();
    int count = 1 + random.nextInt(sections == 1 ? 5 : 2);
    for (int q = 0; q < count; q++) {
      Question question = question(id + "q" + q);
      own.add(question);
      questions.add(question);
    }
    Section.Builder section =
        Section.builder(id).weight(oneOf(1, 2, 5, 10)).questions(own).sections(inner);
    if (random.nextInt(6) == 0) {
      section.minimum(Limit.ratio(BigDecimal.valueOf(random.nextInt(4), 1)));
    }
    if (random.nextInt(6) == 0) {
      section.maximum(Limit.ratio(BigDecimal.valueOf(7 + random.nextInt(3), 1)));
    }
    if (random.nextInt(8) == 0) {
      section.set(
          new SetScore(Limit.ratio(BigDecimal.valueOf(random.nextInt(10), 1)), condition()));
    }
    if (random.nextInt(6) == 0) {
      section.autoFail(AutoFail.below(new BigDecimal("0.5"), scope(true), effect()));
    }
    return section.build();
  }

  private Question question(String id) {
    QuestionKind kind = kind();
    Question.Builder question =
        Question.builder(id, kind)
            .weight(oneOf(1, 1, 2, 3, 5))
            .allowNotApplicable(random.nextInt(3) == 0)
            .bonus(random.nextInt(12) == 0)
            .unanswered(oneOf(null, null, UnansweredPolicy.EXCLUDE, UnansweredPolicy.ZERO));
    if (random.nextInt(5) == 0) {
      question.autoFail(
          new AutoFail(
              List.of(oneOf(kind.marks().toArray(String[]::new))), scope(false), effect()));
    }
    if (!questions.isEmpty() && random.nextInt(4) == 0) {
      question.shownWhen(condition());
    }
    if (!questions.isEmpty() && random.nextInt(8) == 0) {
      question.autoFail(AutoFail.when(condition(), scope(false), effect()));
    }
    return question.build();
  }

  private QuestionKind kind() {
    return switch (random.nextInt(5)) {
      case 0 -> QuestionKind.YesNo.PLAIN;
      case 1 ->
          new QuestionKind.Numeric(
              null,
              List.of(
                  new NumberRange("low", null, BigDecimal.TEN, BigDecimal.valueOf(2)),
                  new NumberRange("mid", null, BigDecimal.valueOf(20), BigDecimal.ONE),
                  new NumberRange("high", null, null, BigDecimal.ZERO)));
      case 2 ->
          new QuestionKind.MultipleChoice(
              List.of(Option.of("a", 2), Option.of("b", 1), Option.of("c", -1)), null);
      default ->
          new QuestionKind.Choice(
              List.of(Option.of("0", 0), Option.of("3", 3), Option.of("10", 10)));
    };
  }

  /** About a question that stands before. */
  private Condition condition() {
    if (questions.isEmpty()) {
      return new Condition.MetadataMatches("team", Match.IS, Set.of("north"));
    }
    Question question = questions.get(random.nextInt(questions.size()));
    if (question.kind() instanceof QuestionKind.Numeric && random.nextBoolean()) {
      return new Condition.AnswerCompares(
          question.id(), oneOf(Comparison.values()), BigDecimal.valueOf(5L * random.nextInt(6)));
    }
    Match match =
        question.kind() instanceof QuestionKind.MultipleChoice
            ? oneOf(Match.ANY_OF, Match.ALL_OF, Match.EXACTLY)
            : oneOf(Match.IS, Match.IS_NOT);
    Condition simple =
        new Condition.AnswerMatches(
            question.id(), match, Set.of(oneOf(question.kind().marks().toArray(String[]::new))));
    return random.nextInt(4) == 0 ? new Condition.Not(simple) : simple;
  }

  private AutoFail.Scope scope(boolean ofSection) {
    return ofSection
        ? oneOf(AutoFail.Scope.SECTION, AutoFail.Scope.SCORECARD)
        : oneOf(AutoFail.Scope.values());
  }

  private AutoFail.Effect effect() {
    return oneOf(AutoFail.Effect.ZERO, AutoFail.Effect.ZERO, AutoFail.Effect.KEEP);
  }

  private Optional<Evaluation> evaluation(Scorecard card) {
    ScoringEngine engine = ScoringEngine.of(card);
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Question question : card.questions()) {
      answers.put(question.id(), answer(question));
    }
    answers.keySet().removeIf(id -> random.nextInt(10) == 0);
    for (int attempt = 0; attempt < 10; attempt++) {
      Evaluation evaluation = Evaluation.of("e", REF, "i", "r", answers);
      List<Problem> problems = engine.score(evaluation).problems();
      if (problems.isEmpty()) {
        return Optional.of(evaluation);
      }
      for (Problem problem : problems) {
        if (problem.code().equals("answer-to-hidden-question")) {
          answers.remove(problem.path().replace("/answers/", ""));
        } else {
          card.questions().stream()
              .filter(question -> problem.message().contains("'" + question.id() + "'"))
              .forEach(question -> answers.put(question.id(), answer(question)));
        }
      }
    }
    return Optional.empty();
  }

  private Answer answer(Question question) {
    if (question.allowNotApplicable() && random.nextInt(3) == 0) {
      return Answer.notApplicable();
    }
    if (question.kind() instanceof QuestionKind.Numeric) {
      return Answer.of((long) random.nextInt(30));
    }
    List<String> marks = question.kind().marks();
    if (question.kind() instanceof QuestionKind.MultipleChoice) {
      return Answer.of(marks.stream().filter(mark -> random.nextBoolean()).toList());
    }
    return Answer.of(marks.get(random.nextInt(marks.size())));
  }

  @SafeVarargs
  private <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }
}
