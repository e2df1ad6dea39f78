package dev.evenhand.engine.answering;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Transcript;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Names;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.AutoAnswerer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Evaluations by a program: what an {@link AutoAnswerer} says, held against the card. Immutable and
 * safe for threads, if the answerer is.
 */
public final class AutoEvaluation {
  private final Scorecard card;
  private final AutoAnswerer answerer;

  private AutoEvaluation(Scorecard card, AutoAnswerer answerer) {
    this.card = card;
    this.answerer = answerer;
  }

  /** Evaluations by {@code answerer} under {@code card}. */
  public static AutoEvaluation of(Scorecard card, AutoAnswerer answerer) {
    return new AutoEvaluation(
        Objects.requireNonNull(card, "card"), Objects.requireNonNull(answerer, "answerer"));
  }

  /**
   * The evaluation of an interaction.
   *
   * @param id of the evaluation
   * @param at when it is made, or null
   * @return the evaluation, in which a question that the answerer left out is unanswered; or a
   *     problem for each answer that the card does not accept, in the order of its questions
   */
  public Checked<Evaluation> evaluate(
      String id, Interaction interaction, Transcript transcript, @Nullable Instant at) {
    Map<String, Answer> answers =
        Objects.requireNonNull(
            answerer.answer(card, interaction, transcript), "answers of the answerer");
    List<Problem> problems = problems(id, answers);
    return problems.isEmpty()
        ? Checked.of(
            new Evaluation(
                id,
                card.ref(),
                interaction,
                answerer.reviewer(),
                at,
                null,
                answers,
                Map.of(),
                Map.of()))
        : Checked.failed(problems);
  }

  private List<Problem> problems(String id, Map<String, Answer> answers) {
    Map<String, Answer> left = new TreeMap<>(answers);
    List<Problem> problems = new ArrayList<>();
    for (Question question : card.questions()) {
      Answer answer = left.remove(question.id());
      if (answer != null) {
        question.refusal(answer).ifPresent(allowed -> problems.add(refused(id, question, allowed)));
      }
    }
    left.keySet().stream()
        .sorted(Comparator.naturalOrder())
        .forEach(name -> problems.add(unknown(id, name)));
    return problems;
  }

  /** Without the answer, which may be words of the interaction. */
  private Problem refused(String id, Question question, String allowed) {
    return Problem.error(
            "auto-answer-refused",
            Location.of(id),
            "/answers/" + question.id(),
            "'%s' gave an answer that question '%s' does not take"
                .formatted(answerer.reviewer().id(), question.id()),
            "Make the answerer give one of these, or leave the question out.")
        .with(null, allowed);
  }

  private Problem unknown(String id, String name) {
    List<String> known = card.questions().stream().map(Question::id).toList();
    return Problem.error(
        "auto-answer-unknown",
        Location.of(id),
        "/answers/" + name,
        "'%s' answered a question '%s' that the card has not"
            .formatted(answerer.reviewer().id(), name),
        Names.maybe(name, known, "Leave it out."));
  }
}
