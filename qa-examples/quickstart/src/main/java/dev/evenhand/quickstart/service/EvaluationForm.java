package dev.evenhand.quickstart.service;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.evaluation.Answers;
import dev.evenhand.engine.evaluation.ReadAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a reviewer sends: the values of fields that are called as the questions of a card are. */
public record EvaluationForm(
    String id,
    String interaction,
    String reviewer,
    Map<String, List<String>> answers,
    Map<String, String> comments) {

  /**
   * The evaluation, or what is wrong with fields. The path of each problem ends in the id of its
   * question, such as {@code /answers/greeting}: show it beside that field.
   */
  public Checked<Evaluation> read(Scorecard card, Instant now) {
    Answers reader = Answers.of(card);
    Map<String, Answer> read = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Question question : card.questions()) {
      List<String> values = answers.getOrDefault(question.id(), List.of());
      Checked<ReadAnswer> answer = reader.parse(question.id(), values);
      problems.addAll(answer.problems());
      answer.value().flatMap(ReadAnswer::answer).ifPresent(given -> read.put(question.id(), given));
    }
    return problems.isEmpty()
        ? Checked.of(
            Evaluation.of(id, card.ref(), interaction, reviewer, read)
                .withAt(now)
                .withComments(comments))
        : Checked.failed(problems);
  }
}
