package dev.evenhand.engine.scoring;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small cards for tests, in few words. */
final class Cards {
  static final ScorecardRef REF = new ScorecardRef("card", "1.0.0");

  private Cards() {}

  static Scoring scoring(Method method, NotApplicablePolicy notApplicable, int passPercent) {
    return Scoring.builder()
        .method(method)
        .notApplicable(notApplicable)
        .passMark(BigDecimal.valueOf(passPercent, 2))
        .build();
  }

  static Scoring scoring(Method method) {
    return Scoring.builder().method(method).build();
  }

  /** A choice whose options are its scores: answer "5" earns 5. */
  static Question.Builder points(String id, double... scores) {
    List<Option> options =
        Arrays.stream(scores).mapToObj(score -> Option.of(name(score), score)).toList();
    return Question.builder(id, new QuestionKind.Choice(options)).allowNotApplicable(true);
  }

  static String name(double score) {
    return BigDecimal.valueOf(score).stripTrailingZeros().toPlainString();
  }

  static Question.Builder yesNo(String id) {
    return Question.builder(id, QuestionKind.YesNo.PLAIN).allowNotApplicable(true);
  }

  static Section section(String id, @Nullable Double weight, Question... questions) {
    return Section.of(
        id, id, weight == null ? null : BigDecimal.valueOf(weight), List.of(questions));
  }

  static Section nested(String id, @Nullable Double weight, Method method, Section... sections) {
    return Section.builder(id)
        .weight(weight == null ? null : BigDecimal.valueOf(weight))
        .method(method)
        .sections(List.of(sections))
        .build();
  }

  static ScoringEngine engine(Scoring scoring, Section... sections) {
    return ScoringEngine.of(Scorecard.of(REF, "Card", scoring, List.of(sections)));
  }

  /** Answers from pairs of id and answer; "n/a" is not applicable. */
  static Evaluation evaluation(String... pairs) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      answers.put(pairs[i], Answer.of(pairs[i + 1]));
    }
    return Evaluation.of("e-1", REF, "call-1", "r-1", answers);
  }

  static Score score(ScoringEngine engine, String... pairs) {
    return engine.score(evaluation(pairs)).orThrow();
  }

  static String percent(ScoringEngine engine, String... pairs) {
    return score(engine, pairs).percent().map(BigDecimal::toPlainString).orElse("undefined");
  }
}
