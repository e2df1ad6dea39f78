package dev.evenhand.engine.evaluation;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.engine.words.UsualWords;
import dev.evenhand.engine.words.UsualWords.Meaning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of one evaluation while they are read by its card. */
final class EvaluationReading {
  private final Location location;
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final List<Problem> notices = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  EvaluationReading(String id) {
    this.location = Location.of("evaluation " + id);
  }

  /**
   * Reads what was answered under {@code id}.
   *
   * @param known how its question is answered; null if it is no question, but maybe a section
   */
  void add(String id, @Nullable AnswerText known, Answer answer) {
    if (known == null) {
      addSection(id, answer);
      return;
    }
    Reading reading = known.read(answer);
    AnswerNotices words = new AnswerNotices(known, location);
    words.notice(reading, answer).ifPresent(notices::add);
    if (!reading.candidates().isEmpty()) {
      problems.add(words.refusal(reading, answer));
    }
    Answer meant = reading.isUnderstood() ? reading.answer() : answer;
    if (meant != null) {
      answers.put(id, meant);
    }
  }

  /** A section can only be not applicable as a whole. */
  private void addSection(String id, Answer answer) {
    boolean notApplicable =
        answer instanceof Answer.Word word
            && UsualWords.meaning(word.value()).filter(Meaning.NOT_APPLICABLE::equals).isPresent();
    answers.put(id, notApplicable ? Answer.notApplicable() : answer);
    if (notApplicable) {
      notices.add(
          Problem.notice(
              Conversion.NOT_APPLICABLE.code(),
              location,
              "/answers/" + id,
              "\"%s\" as an answer to '%s' was read as \"n/a\"".formatted(answer.text(), id),
              "Write \"n/a\" to be exact; qa's option --strict refuses other answers."));
    }
  }

  Checked<ReadEvaluation> result(Evaluation evaluation) {
    return problems.isEmpty()
        ? Checked.of(new ReadEvaluation(evaluation.withAnswers(answers), notices))
        : Checked.failed(problems);
  }
}
