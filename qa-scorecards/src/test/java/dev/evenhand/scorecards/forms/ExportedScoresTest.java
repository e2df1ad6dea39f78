package dev.evenhand.scorecards.forms;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ready-made cards weigh sections and questions, which neither system does. Exported to points
 * and weights of groups, or to shares of questions, every evaluation in which all is applicable
 * must score the same. What the report tells as lost is left out: caps, which both would not know,
 * by choosing all options or none; and scores of 10 that are no tenths, which Amazon Connect
 * rounds.
 */
class ExportedScoresTest {
  private static final List<String> READY_MADE =
      List.of("phone-support", "email-support", "live-chat", "compliance");

  static Stream<Scorecard> cards() {
    return READY_MADE.stream()
        .map(name -> "/dev/evenhand/scorecards/" + name + ".scorecard.json")
        .map(file -> JsonScorecards.read(file, Forms.resource(file)).orThrow());
  }

  @ParameterizedTest
  @MethodSource("cards")
  void genesys_pointsTimesWeight_giveTheScoreOfTheCard(Scorecard card) {
    ScoringEngine original = ScoringEngine.of(card);
    Scorecard exported = exported(card, Forms.GENESYS);
    ScoringEngine copy = ScoringEngine.of(exported);

    for (long seed = 0; seed < 200; seed++) {
      Map<String, Answer> answers = answers(card, new Random(seed), false);
      assertThat(ratio(copy, exported.ref(), inGenesys(card, answers)))
          .as("seed " + seed)
          .isCloseTo(ratio(original, card.ref(), answers), within(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("cards")
  void connect_sharesOfQuestions_giveTheScoreOfTheCard(Scorecard card) {
    ScoringEngine original = ScoringEngine.of(card);
    Scorecard exported = exported(card, Forms.CONNECT);
    ScoringEngine copy = ScoringEngine.of(exported);

    for (long seed = 0; seed < 200; seed++) {
      Map<String, Answer> answers = answers(card, new Random(seed), true);
      assertThat(ratio(copy, exported.ref(), answers))
          .as("seed " + seed)
          .isCloseTo(ratio(original, card.ref(), answers), within(1e-6));
    }
  }

  private static Scorecard exported(Scorecard card, FormFormat format) {
    byte[] form = Forms.utf8(format.exportForm(card).text());
    return format.importForm(card.id(), form, Map.of()).orThrow().scorecard();
  }

  /** Without what fails: only some auto-fails have a place in other systems. */
  private static double ratio(ScoringEngine engine, ScorecardRef ref, Map<String, Answer> answers) {
    Evaluation evaluation =
        Evaluation.of("e", ref, "i", "r", answers)
            .withComments(
                answers.keySet().stream().collect(toMap(Function.identity(), id -> "At 01:20.")));
    return engine
        .score(evaluation)
        .orThrow()
        .ratioWithoutAutoFail()
        .map(Fraction::doubleValue)
        .orElseThrow();
  }

  private static Map<String, Answer> answers(Scorecard card, Random random, boolean tenths) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Question question : card.questions()) {
      if (question.kind().scorable()) {
        Answer answer = answer(question.kind(), random);
        while (tenths && !isTenth(question, answer)) {
          answer = answer(question.kind(), random);
        }
        answers.put(question.id(), answer);
      }
    }
    return answers;
  }

  private static boolean isTenth(Question question, Answer answer) {
    if (!question.kind().hasScores()) {
      return true;
    }
    BigDecimal tenths = question.kind().score(answer).multiply(BigDecimal.TEN);
    return question.kind() instanceof QuestionKind.MultipleChoice
        || tenths.remainder(question.kind().bestScore()).signum() == 0;
  }

  private static Answer answer(QuestionKind kind, Random random) {
    if (kind instanceof Choosing choosing) {
      return new Answer.Word(pick(choosing.options(), random).value());
    }
    if (kind instanceof QuestionKind.MultipleChoice multiple) {
      return Answer.of(random.nextBoolean() ? multiple.marks() : List.of());
    }
    NumberRange range = pick(((QuestionKind.Numeric) kind).ranges(), random);
    BigDecimal to = range.to();
    return new Answer.Quantity(to == null ? BigDecimal.valueOf(100_000) : to);
  }

  private static <T> T pick(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /** Ranges are options there, and each option of a multiple choice is a question. */
  private static Map<String, Answer> inGenesys(Scorecard card, Map<String, Answer> answers) {
    Map<String, Answer> there = new LinkedHashMap<>();
    for (Question question : card.questions()) {
      Answer answer = answers.get(question.id());
      if (question.kind() instanceof QuestionKind.MultipleChoice multiple) {
        for (Option option : multiple.options()) {
          String id = question.id() + "." + option.value();
          boolean chosen =
              multiple.marksOf(Objects.requireNonNull(answer)).contains(option.value());
          there.put(id, new Answer.Word(id + (chosen ? "-s" : "-u")));
        }
      } else if (answer != null) {
        boolean number = question.kind() instanceof QuestionKind.Numeric;
        String mark = number ? question.kind().marksOf(answer).iterator().next() : "";
        there.put(question.id(), number ? new Answer.Word(mark) : answer);
      }
    }
    return there;
  }
}
