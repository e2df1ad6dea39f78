package dev.evenhand.engine.scoring;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.scorecard.Answer;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answers of an evaluation by the slots of its card. "Not applicable" of a section stands for
 * each question in it that has no answer of its own, but not for texts and days that do not allow
 * it: they may stay open.
 */
final class GivenAnswers {
  private final @Nullable Answer[] answers;
  private final @Nullable CompiledSection[] notApplicable;

  private GivenAnswers(int questions) {
    this.answers = new @Nullable Answer[questions];
    this.notApplicable = new @Nullable CompiledSection[questions];
  }

  /** No question is answered. */
  static GivenAnswers none(CompiledCard card) {
    return new GivenAnswers(card.questions().size());
  }

  static GivenAnswers of(CompiledCard card, Evaluation evaluation) {
    GivenAnswers given = none(card);
    for (Map.Entry<String, Answer> entry : evaluation.answers().entrySet()) {
      CompiledQuestion question = card.questionsById().get(entry.getKey());
      CompiledSection section = card.sectionsById().get(entry.getKey());
      if (question != null) {
        given.answers[question.slot()] = entry.getValue();
      } else if (section != null && entry.getValue() instanceof Answer.NotApplicable) {
        given.spread(section);
      }
    }
    return given;
  }

  private void spread(CompiledSection section) {
    section
        .allQuestions()
        .filter(CompiledQuestion::leftWithItsSection)
        .forEach(question -> notApplicable[question.slot()] = section);
  }

  /** Answers a question, or opens it again; whether that is another answer than before. */
  boolean put(int slot, @Nullable Answer answer) {
    boolean differs = !Objects.equals(answers[slot], answer);
    answers[slot] = answer;
    return differs;
  }

  /** The answer to the question itself, or that of a section around it; null if there is none. */
  @Nullable Answer answer(int slot) {
    Answer own = answers[slot];
    return own == null && notApplicable[slot] != null ? Answer.notApplicable() : own;
  }

  /** Whether the question itself was answered. */
  boolean directly(int slot) {
    return answers[slot] != null;
  }

  /** The section around a question that was answered as not applicable, or null. */
  @Nullable CompiledSection section(int slot) {
    return notApplicable[slot];
  }
}
