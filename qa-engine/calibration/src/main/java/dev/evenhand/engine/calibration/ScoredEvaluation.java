package dev.evenhand.engine.calibration;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An evaluation that takes part, with what it comes to. */
record ScoredEvaluation(
    Evaluation evaluation,
    @Nullable Score score,
    Map<String, QuestionScore> questions,
    Map<String, SectionScore> sections) {
  /**
   * An evaluation.
   *
   * @param score null if the card rejects open questions and there are some
   */
  static ScoredEvaluation of(Evaluation evaluation, @Nullable Score score) {
    var judged =
        new ScoredEvaluation(evaluation, score, new LinkedHashMap<>(), new LinkedHashMap<>());
    if (score != null) {
      judged.collect(score.card());
    }
    return judged;
  }

  private void collect(SectionScore section) {
    for (ScoreNode part : section.parts()) {
      if (part instanceof QuestionScore question) {
        questions.put(question.id(), question);
      } else if (part instanceof SectionScore inner) {
        sections.put(inner.id(), inner);
        collect(inner);
      }
    }
  }

  String interaction() {
    return evaluation.interaction().id();
  }

  /** Of which it is one; empty if it names none. */
  String session() {
    return Objects.requireNonNullElse(evaluation.session(), "");
  }

  String reviewer() {
    return evaluation.reviewer().id();
  }

  /** What a question came to; null without a score. */
  @Nullable QuestionScore question(String id) {
    return questions.get(id);
  }

  @Nullable SectionScore section(String id) {
    return sections.get(id);
  }

  /**
   * The answer as it was scored: "not applicable" of a section stands at each of its questions, and
   * the card may have answered; null if the question is open or hidden.
   */
  @Nullable Answer answer(String question) {
    QuestionScore scored = questions.get(question);
    return scored == null ? evaluation.answers().get(question) : scored.answer();
  }

  /** The answer as a category: chosen options in one order, so that the same choice is the same. */
  static String label(Answer answer) {
    return answer.match(
        Answer.Word::value,
        words -> new TreeSet<>(words.values()).stream().collect(Collectors.joining(" + ")),
        Answer::text,
        Answer::text);
  }
}
