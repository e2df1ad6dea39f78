package dev.evenhand.benchmarks;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The card that all benchmarks score, twenty questions in four sections, and answers to it. Half of
 * the questions may be not applicable; one answer fails the card.
 */
final class BenchmarkCard {
  static final int SECTIONS = 4;
  static final int QUESTIONS = 5;
  static final int SLOTS = SECTIONS * QUESTIONS;

  static final int[] SECTION_WEIGHTS = {40, 20, 25, 15};
  static final int[] WEIGHTS = {3, 1, 2, 2, 1};
  static final String[] OPTIONS = {"poor", "fair", "good"};
  static final int[] SCORES = {0, 50, 100};

  /** The slot whose worst answer fails the card. */
  static final int FATAL = 7;

  /** The code of "not applicable", after those of the options. */
  static final int NOT_APPLICABLE = OPTIONS.length;

  private static final String[] NAMES = {
    "greetedWithNameAndCompany",
    "listenedWithoutInterrupting",
    "verifiedTheCaller",
    "explainedTheNextSteps",
    "documentedTheOutcome"
  };

  private BenchmarkCard() {}

  static String question(int slot) {
    return NAMES[slot % QUESTIONS] + "-" + slot;
  }

  static boolean mayBeNotApplicable(int slot) {
    return slot % 2 == 1 && slot != FATAL;
  }

  static Scorecard card() {
    List<Section> sections = new ArrayList<>();
    for (int s = 0; s < SECTIONS; s++) {
      List<Question> questions = new ArrayList<>();
      for (int q = 0; q < QUESTIONS; q++) {
        questions.add(question(s * QUESTIONS + q, WEIGHTS[q]));
      }
      sections.add(
          Section.of("section-" + s, "Section", BigDecimal.valueOf(SECTION_WEIGHTS[s]), questions));
    }
    return Scorecard.of(
        new ScorecardRef("calls", "1.0.0"),
        "Calls",
        Scoring.builder().passMark(new BigDecimal("0.8")).build(),
        sections);
  }

  private static Question question(int slot, int weight) {
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < OPTIONS.length; i++) {
      options.add(Option.of(OPTIONS[i], SCORES[i]));
    }
    Question.Builder question =
        Question.builder(question(slot), new QuestionKind.Rating(options))
            .weight(weight)
            .allowNotApplicable(mayBeNotApplicable(slot));
    if (slot == FATAL) {
      question.autoFail(
          new AutoFail(List.of(OPTIONS[0]), AutoFail.Scope.SCORECARD, AutoFail.Effect.ZERO));
    }
    return question.build();
  }

  /** Answers by slot: the index of an option, or not applicable. The same for the same seed. */
  static byte[] codes(int evaluations, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] codes = new byte[evaluations * SLOTS];
    for (int i = 0; i < codes.length; i++) {
      boolean left = mayBeNotApplicable(i % SLOTS) && random.nextInt(8) == 0;
      int score = random.nextInt(100);
      codes[i] = (byte) (left ? NOT_APPLICABLE : score < 5 ? 0 : score < 30 ? 1 : 2);
    }
    return codes;
  }

  /** The same answers by question, as a program that reads them into maps has them. */
  static Map<String, String> answers(byte[] codes, int evaluation) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (int slot = 0; slot < SLOTS; slot++) {
      int code = codes[evaluation * SLOTS + slot];
      answers.put(question(slot), code == NOT_APPLICABLE ? "n/a" : OPTIONS[code]);
    }
    return answers;
  }

  /** What a score adds to a checksum: far coarser than the rounding of doubles. */
  static long checksum(double ratio, boolean passed) {
    return Math.round(ratio * 1e6) * 2 + (passed ? 1 : 0);
  }

  static long checksum(Score score) {
    return checksum(
        score.ratio().map(Fraction::doubleValue).orElse(0.0), score.outcome() == Outcome.PASSED);
  }
}
