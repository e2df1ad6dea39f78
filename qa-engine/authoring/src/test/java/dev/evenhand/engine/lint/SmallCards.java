package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.CriticalClass;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NoOpportunity;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.ScoredBy;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Cards so small that every way to answer them can be scored. */
final class SmallCards {
  /** Sorts of cards, each with what makes it hard to tell between which ratios scores lie. */
  enum Sort {
    PLAIN,
    /** Points are deducted. */
    DEDUCTING,
    /** Numbers are counted. */
    COUNTING,
    /** "Not applicable" counts as the rest of the card. */
    REST,
    /** Critical questions alone are held against the pass mark; all questions apply. */
    CRITICAL,
    /** The same where none of them may count: they may not apply, or have no weight. */
    OPPORTUNITY;

    boolean critical() {
      return this == CRITICAL || this == OPPORTUNITY;
    }
  }

  private static final NotApplicablePolicy[] POLICIES = {
    NotApplicablePolicy.EXCLUDE, NotApplicablePolicy.AWARD, NotApplicablePolicy.ZERO
  };

  /** So many are counted at most. */
  private static final int MOST = 3;

  private final Random random;
  private int questions;

  private final Sort sort;

  private SmallCards(long seed, Sort sort) {
    this.sort = sort;
    this.random = new Random(seed);
  }

  /** Two sections, at most four questions of two or three options; without conditions. */
  static Scorecard of(long seed) {
    return of(seed, Sort.PLAIN);
  }

  static Scorecard of(long seed, Sort sort) {
    SmallCards cards = new SmallCards(seed, sort);
    Scoring.Builder scoring =
        Scoring.builder()
            .method(
                sort == Sort.DEDUCTING
                    ? Method.DEDUCTIONS
                    : cards.one(Method.WEIGHTED, Method.WEIGHTED, Method.POINTS))
            .start(BigDecimal.valueOf(sort == Sort.DEDUCTING ? 5 + cards.random.nextInt(20) : 100))
            .passOn(sort.critical() ? PassOn.CRITICAL : PassOn.SCORE)
            .notApplicable(sort == Sort.REST ? NotApplicablePolicy.REST : cards.one(POLICIES))
            .ratio(cards.one(RatioPolicy.MAX, RatioPolicy.MAX, RatioPolicy.RANGE))
            .passMark(BigDecimal.valueOf(5L * cards.random.nextInt(21), 2));
    if (sort == Sort.OPPORTUNITY) {
      scoring.noOpportunity(cards.one(NoOpportunity.values())).bands(cards.bands());
    }
    return cards.card(scoring.build());
  }

  private List<Band> bands() {
    BigDecimal high = BigDecimal.valueOf(5L + 5L * random.nextInt(20), 2);
    return List.of(new Band(high, Text.of("High")), new Band(BigDecimal.ZERO, Text.of("Low")));
  }

  private Scorecard card(Scoring scoring) {
    boolean weights = sort != Sort.DEDUCTING && random.nextBoolean();
    return Scorecard.builder(new ScorecardRef("small", "1.0.0"))
        .title(Text.of("Small"))
        .scoring(scoring)
        .sections(
            List.of(
                section("a", scoring.method(), weights), section("b", scoring.method(), weights)))
        .build();
  }

  @SafeVarargs
  private <T> T one(T... all) {
    return all[random.nextInt(all.length)];
  }

  private Section section(String id, Method method, boolean weights) {
    List<Question> list = new ArrayList<>();
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      list.add(question(id, weights || method == Method.POINTS));
    }
    return Section.builder(id)
        .weight(weights ? BigDecimal.valueOf(1 + random.nextInt(5)) : null)
        .questions(list)
        .build();
  }

  private Question question(String section, boolean weights) {
    List<Option> options = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    int from = random.nextInt(6);
    int step = random.nextInt(3);
    for (int i = 0; i < count; i++) {
      options.add(Option.of("o" + i, from + step * i));
    }
    QuestionKind kind = kind(options);
    int least = sort == Sort.OPPORTUNITY ? 0 : 1;
    Question.Builder question =
        Question.builder(section + questions++, kind)
            .weight(weights ? BigDecimal.valueOf(least + random.nextInt(3)) : null)
            .allowNotApplicable(sort != Sort.CRITICAL && random.nextInt(3) == 0);
    if (sort.critical() && random.nextBoolean()) {
      question.critical(Critical.of(CriticalClass.CUSTOMER));
    }
    if (random.nextInt(3) == 0 || kind instanceof QuestionKind.Numeric) {
      question.max(BigDecimal.valueOf(10));
    }
    boolean fails = step > 0 && !(kind instanceof QuestionKind.Numeric);
    if (fails && random.nextInt(5) == 0) {
      question.autoFail(
          new AutoFail(
              List.of("o0"),
              one(AutoFail.Scope.QUESTION, AutoFail.Scope.SECTION),
              one(AutoFail.Effect.values())));
    }
    return question.build();
  }

  private QuestionKind kind(List<Option> options) {
    if (sort != Sort.COUNTING || random.nextBoolean()) {
      return new QuestionKind.Choice(options);
    }
    NumberRange accepted =
        new NumberRange("all", BigDecimal.valueOf(-1), BigDecimal.valueOf(MOST), null);
    return new QuestionKind.Numeric(
        null, List.of(accepted), ScoredBy.COUNT, BigDecimal.valueOf(one(-5, -2, 2, 4)), null);
  }

  /** Every way to answer {@code card}. */
  static void forEachAnswers(Scorecard card, Consumer<Map<String, Answer>> use) {
    visit(card.questions(), 0, new HashMap<>(), use);
  }

  private static void visit(
      List<Question> all, int at, Map<String, Answer> given, Consumer<Map<String, Answer>> use) {
    if (at == all.size()) {
      use.accept(given);
      return;
    }
    for (Answer answer : answers(all.get(at))) {
      given.put(all.get(at).id(), answer);
      visit(all, at + 1, given, use);
    }
  }

  static List<Answer> answers(Question question) {
    List<Answer> answers = new ArrayList<>();
    if (question.kind() instanceof QuestionKind.Numeric) {
      IntStream.rangeClosed(0, MOST).forEach(number -> answers.add(Answer.of(number)));
    } else {
      question.kind().marks().forEach(mark -> answers.add(new Answer.Word(mark)));
    }
    if (question.allowNotApplicable()) {
      answers.add(Answer.notApplicable());
    }
    return answers;
  }
}
