package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Comparison;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.CriticalClass;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.LintSettings;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NoOpportunity;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Profile;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.ScoredBy;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.api.scorecard.Visibility;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Cards that use everything the model has, from a seed. Most, not all, break no rule. */
final class RandomCards {
  private static final Condition YES =
      new Condition.AnswerMatches("anchor", Match.IS, Set.of("yes"));
  private static final String[] WORDS = {"plain", "with \"quotes\"", "größer – ☎", "a\nb", "tab\t"};

  private final Random random;
  private int questions;

  private RandomCards(long seed) {
    this.random = new Random(seed);
  }

  static Scorecard card(long seed) {
    return new RandomCards(seed).card();
  }

  private Scorecard card() {
    Scoring scoring = scoring();
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      sections.add(section("s" + i, i == 0, 2));
    }
    List<Option> scale = options("low", "mid", "high");
    return new Scorecard(
        "card",
        random.nextInt(3) + ".1.0",
        text(),
        maybe() ? text() : null,
        maybe() ? List.of("phone", "chat") : List.of(),
        scoring,
        maybe() ? Map.of("quality", scale) : Map.of(),
        Map.of("cause", text()),
        sections,
        List.of(
            new ScorecardTest(
                "one",
                Map.of("anchor", Answer.of("yes")),
                maybe() ? Map.of("channel", "phone") : Map.of(),
                new ScorecardTest.Expected(
                    pick(Outcome.values()),
                    maybe() ? number(100) : null,
                    maybe() ? "Good" : null,
                    maybe() ? Map.of("s0", number(100)) : Map.of(),
                    List.of()))),
        maybe()
            ? new LintSettings(
                List.of(new LintSettings.Off("heavy-question", maybe() ? "s0" : null, "meant")))
            : LintSettings.NONE);
  }

  private Scoring scoring() {
    Profile profile = maybe() ? pick(Profile.values()) : null;
    Scoring.Builder scoring =
        (profile == null ? Scoring.DEFAULT : profile.scoring()).toBuilder().bands(bands());
    if (maybe()) {
      scoring.passMark(new BigDecimal("0.8"));
    }
    if (maybe()) {
      scoring.notApplicable(pick(NotApplicablePolicy.values()));
      scoring.unanswered(pick(UnansweredPolicy.values()));
      scoring.failedSection(pick(FailedSectionPolicy.values()));
    }
    if (maybe()) {
      scoring.bounds(pick(Bounds.values()));
      scoring.aggregate(pick(Aggregation.values()));
      scoring.noOpportunity(pick(NoOpportunity.values()));
    }
    if (maybe()) {
      scoring.shown(new Rounding(random.nextInt(7), RoundingMode.HALF_EVEN));
      scoring.roundBeforeCompare(new Rounding(1, RoundingMode.HALF_UP));
    }
    if (maybe()) {
      scoring.method(pick(Method.POINTS, Method.WEIGHTED, Method.NONE));
      scoring.start(number(200).add(BigDecimal.ONE));
      scoring.ratio(pick(RatioPolicy.values()));
    }
    return scoring.build();
  }

  private Section section(String id, boolean first, int depth) {
    boolean weighted = maybe();
    List<Question> asked = new ArrayList<>();
    asked.add(anchor(first ? "anchor" : id + "-anchor", weighted));
    for (int i = 0; i < random.nextInt(4); i++) {
      asked.add(question(weighted));
    }
    Section.Builder section =
        Section.builder(id)
            .title(text())
            .weight(number(50).add(BigDecimal.ONE))
            .method(maybe() ? pick(Method.POINTS, Method.WEIGHTED) : null)
            .notApplicable(maybe() ? pick(NotApplicablePolicy.values()) : null)
            .unanswered(maybe() ? pick(UnansweredPolicy.values()) : null)
            .failedSection(maybe() ? pick(FailedSectionPolicy.values()) : null)
            .bounds(maybe() ? pick(Bounds.values()) : null)
            .minimum(maybe() ? Limit.points(number(2)) : null)
            .maximum(maybe() ? Limit.ratio(new BigDecimal("0.95")) : null)
            .passMark(maybe() ? new BigDecimal("0.125") : null)
            .bands(bands())
            .questions(asked);
    if (maybe()) {
      section.set(new SetScore(Limit.ratio(new BigDecimal("0.5")), condition()));
      section.autoFail(AutoFail.below(new BigDecimal("0.25"), scope(), effect()));
    }
    if (!first && maybe()) {
      section.visibility(new Visibility(YES, maybe()));
    }
    if (depth > 1 && weighted && maybe()) {
      section.sections(List.of(section(id + "-in", false, depth - 1)));
    }
    return section.build();
  }

  private Question anchor(String id, boolean weighted) {
    return Question.builder(id, QuestionKind.YesNo.PLAIN)
        .ask(text())
        .weight(weighted ? BigDecimal.TEN : null)
        .build();
  }

  private Question question(boolean weighted) {
    QuestionKind kind = kind();
    Question.Builder question =
        Question.builder("q" + questions++, kind)
            .ask(text())
            .weight(weighted ? number(10) : null)
            .guidance(maybe() ? text() : null)
            .allowNotApplicable(true)
            .notApplicable(maybe() ? pick(NotApplicablePolicy.values()) : null)
            .unanswered(maybe() ? pick(UnansweredPolicy.values()) : null);
    if (maybe()) {
      question.visibility(new Visibility(condition(), true));
    }
    if (kind.scorable()) {
      addScored(kind, question);
    }
    return question.build();
  }

  private void addScored(QuestionKind kind, Question.Builder question) {
    boolean byValue = kind instanceof QuestionKind.Numeric n && n.scoredBy() != ScoredBy.RANGES;
    question
        .max(byValue || random.nextInt(5) == 0 ? BigDecimal.valueOf(1 + random.nextInt(10)) : null)
        .ratio(maybe() ? RatioPolicy.MAX : null)
        .bonus(random.nextInt(5) == 0)
        .excluded(random.nextInt(5) == 0)
        .bounds(maybe() ? pick(Bounds.values()) : null)
        .passMark(maybe() ? new BigDecimal("0.3333") : null)
        .bands(bands());
    List<String> marks = kind.marks();
    if (marks.isEmpty()) {
      return;
    }
    if (maybe()) {
      question.critical(
          new Critical(
              maybe() ? pick(CriticalClass.values()) : null,
              maybe() ? List.of(marks.get(0)) : List.of()));
    }
    if (maybe()) {
      question.commentRequiredOn(List.of(marks.get(0), "n/a")).causeRequiredOn(marks);
    }
    if (maybe()) {
      question.autoFail(new AutoFail(List.of(marks.get(0)), scope(), effect()).ofSection("s0"));
      question.autoFail(AutoFail.when(condition(), AutoFail.Scope.SCORECARD, effect()));
    }
    if (maybe() && !(kind instanceof QuestionKind.MultipleChoice)) {
      question.answeredBy(new AnsweredBy.Metadata("fact " + random.nextInt(9)));
    } else if (maybe()) {
      question.answeredBy(
          new AnsweredBy.Rules(
              List.of(
                  new AnsweredBy.Rule(condition(), Answer.notApplicable()),
                  new AnsweredBy.Rule(null, Answer.notApplicable()))));
    }
  }

  private QuestionKind kind() {
    return switch (random.nextInt(10)) {
      case 0 -> QuestionKind.YesNo.PLAIN;
      case 1 -> new QuestionKind.YesNo(options("yes", "no"));
      case 2 -> new QuestionKind.Rating(options("low", "mid", "high"));
      case 3 -> new QuestionKind.Choice(options("a", "b", "c d"));
      case 4 ->
          new QuestionKind.MultipleChoice(
              options("x", "y"), maybe() ? number(5).add(BigDecimal.ONE) : null);
      case 5 -> new QuestionKind.Numeric(maybe() ? "s" : null, ranges());
      case 6 -> new QuestionKind.Numeric(null, List.of(), ScoredBy.VALUE);
      case 7 ->
          new QuestionKind.Numeric(null, List.of(), ScoredBy.VALUE, null, new BigDecimal("0.5"));
      case 8 -> QuestionKind.Numeric.counted(new BigDecimal(maybe() ? "-5" : "2.5"));
      default -> maybe() ? new QuestionKind.FreeText() : new QuestionKind.Day();
    };
  }

  private List<NumberRange> ranges() {
    BigDecimal end = number(100);
    return List.of(
        new NumberRange("r1", maybe() ? end.subtract(BigDecimal.TEN) : null, end, BigDecimal.ONE),
        new NumberRange("r2", null, maybe() ? end.add(BigDecimal.TEN) : null, BigDecimal.ZERO));
  }

  /** The last scores best and the first nothing, so that every policy has something to earn. */
  private List<Option> options(String... values) {
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      options.add(
          new Option(
              values[i],
              i == 0 ? BigDecimal.ZERO : number(9).add(BigDecimal.ONE),
              i > 1 && random.nextInt(4) == 0,
              maybe() ? text() : null,
              maybe() ? text() : null));
    }
    return options;
  }

  private Condition condition() {
    return switch (random.nextInt(6)) {
      case 0 -> YES;
      case 1 -> new Condition.Not(YES);
      case 2 -> new Condition.All(List.of(YES, fact()));
      case 3 -> new Condition.Any(List.of(new Condition.Not(fact()), YES));
      case 4 -> new Condition.MetadataCompares("time", pick(Comparison.values()), number(900));
      default ->
          new Condition.AnswerMatches(
              "anchor", pick(Match.IS, Match.IS_NOT, Match.ANY_OF), Set.of("no"));
    };
  }

  private Condition fact() {
    return new Condition.MetadataMatches("channel", pick(Match.IS, Match.IS_NOT), Set.of("phone"));
  }

  private List<Band> bands() {
    return maybe()
        ? List.of()
        : List.of(new Band(new BigDecimal("0.905"), text()), new Band(BigDecimal.ZERO, text()));
  }

  private AutoFail.Scope scope() {
    return pick(AutoFail.Scope.SECTION, AutoFail.Scope.SCORECARD);
  }

  private AutoFail.Effect effect() {
    return pick(AutoFail.Effect.values());
  }

  private Text text() {
    String words = WORDS[random.nextInt(WORDS.length)] + random.nextInt(100);
    return maybe() ? Text.of(words) : new Text(Map.of("en", words, "de-AT", "deutsch " + words));
  }

  /** From 0 up, with up to six decimals. */
  private BigDecimal number(int below) {
    BigDecimal whole = BigDecimal.valueOf(random.nextInt(below));
    return maybe() ? whole : whole.add(BigDecimal.valueOf(random.nextInt(1_000_000), 6));
  }

  private boolean maybe() {
    return random.nextBoolean();
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
