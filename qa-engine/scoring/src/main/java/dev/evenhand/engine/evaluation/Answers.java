package dev.evenhand.engine.evaluation;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads answers as people write them, by a card: {@code Yes}, {@code TRUE} or {@code 1} for yes,
 * the label of an option or its translation, a number with a decimal comma, {@code N/A}. What is
 * exact stays as it is; what was written otherwise comes with a notice that says how it was read,
 * and what is open, such as a name of two options, is a problem that names both.
 *
 * <p>Immutable and safe for threads.
 */
public final class Answers {
  private final Map<String, AnswerText> byQuestion = new HashMap<>();

  private Answers(Scorecard card) {
    card.questions().forEach(question -> byQuestion.put(question.id(), new AnswerText(question)));
  }

  /** The answers to the questions of {@code card}. */
  public static Answers of(Scorecard card) {
    Objects.requireNonNull(card, "card");
    return new Answers(card);
  }

  /**
   * What {@code text} answers to the question with the id {@code question}.
   *
   * @throws IllegalArgumentException if the card has no such question
   */
  public Checked<ReadAnswer> parse(String question, String text) {
    return parse(known(question), text);
  }

  /**
   * What the values of one field of a form answer to the question with the id {@code question}:
   * none says that nothing was answered, several are a choice of several; null is none.
   *
   * @throws IllegalArgumentException if the card has no such question
   */
  public Checked<ReadAnswer> parse(String question, List<String> values) {
    AnswerText known = known(question);
    List<String> written = values.stream().filter(Objects::nonNull).toList();
    return switch (written.size()) {
      case 0 -> parse(known, "");
      case 1 -> parse(known, written.get(0));
      default -> read(known, known.read(Answer.of(written)), Answer.of(written));
    };
  }

  private AnswerText known(String question) {
    AnswerText known = byQuestion.get(question);
    if (known == null) {
      throw new IllegalArgumentException(
          "The card has no question '%s'. Maybe it is another version.".formatted(question));
    }
    return known;
  }

  /** What {@code text} answers to {@code question}. */
  public static Checked<ReadAnswer> parse(Question question, String text) {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(text, "text");
    return parse(new AnswerText(question), text);
  }

  private static Checked<ReadAnswer> parse(AnswerText known, String text) {
    return read(known, known.read(text), Answer.of(text));
  }

  private static Checked<ReadAnswer> read(AnswerText known, Reading reading, Answer written) {
    AnswerNotices notices = new AnswerNotices(known, Location.of("answer"));
    if (!reading.isUnderstood()) {
      return Checked.failed(notices.refusal(reading, written));
    }
    Optional<Problem> notice = notices.notice(reading, written);
    return Checked.of(new ReadAnswer(reading.answer(), notice.orElse(null)));
  }

  /**
   * The score of an evaluation by the card. Only if its answers are not what the engine accepts are
   * they read as people write them: what is exact costs nothing more.
   */
  public Checked<ScoredEvaluation> score(Evaluation evaluation, ScoringEngine engine) {
    Checked<Score> exact = engine.score(evaluation);
    if (exact.value().isPresent()) {
      return exact.map(score -> new ScoredEvaluation(score, List.of()));
    }
    Checked<ReadEvaluation> read = read(evaluation);
    boolean same = read.value().filter(value -> value.notices().isEmpty()).isPresent();
    return same
        ? Checked.failed(exact.problems())
        : read.flatMap(
            value ->
                engine
                    .score(value.evaluation())
                    .map(score -> new ScoredEvaluation(score, value.notices())));
  }

  /**
   * The evaluation with answers that the card knows, wherever it is clear what was meant. Answers
   * that are not understood stay as they are: whoever scores them says what is wrong.
   *
   * @return the problems of answers that may mean two things, if there are any
   */
  public Checked<ReadEvaluation> read(Evaluation evaluation) {
    if (isExact(evaluation)) {
      return Checked.of(new ReadEvaluation(evaluation, List.of()));
    }
    EvaluationReading reading = new EvaluationReading(evaluation.id());
    evaluation.answers().forEach((id, answer) -> reading.add(id, byQuestion.get(id), answer));
    return reading.result(evaluation);
  }

  private boolean isExact(Evaluation evaluation) {
    for (Map.Entry<String, Answer> entry : evaluation.answers().entrySet()) {
      AnswerText known = byQuestion.get(entry.getKey());
      if (known == null
          ? entry.getValue() instanceof Answer.Word
          : known.question().refusal(entry.getValue()).isPresent()) {
        return false;
      }
    }
    return true;
  }
}
