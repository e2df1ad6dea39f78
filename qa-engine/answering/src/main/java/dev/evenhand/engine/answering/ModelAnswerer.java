package dev.evenhand.engine.answering;

import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.evaluation.Transcript;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.AutoAnswerer;
import dev.evenhand.engine.evaluation.Answers;
import dev.evenhand.engine.evaluation.ReadAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers by asking somebody else, such as a language model, for each question. Evenhand calls no
 * model: the program that uses it does, and gets the question with its words, options and guidance.
 *
 * <p>What comes back is read as what people write is ({@code Yes}, a label, {@code n/a}). What
 * can't be read stays as it is: {@link AutoEvaluation} then tells the question. Safe for threads,
 * if what it asks is.
 */
public final class ModelAnswerer implements AutoAnswerer {
  /** Is asked a question about an interaction. */
  @FunctionalInterface
  public interface Model {
    /** What it answers, as text; null or blank where it can't tell. */
    @Nullable String ask(Question question, Interaction interaction, Transcript transcript);
  }

  private final Reviewer reviewer;
  private final Model model;

  private ModelAnswerer(Reviewer reviewer, Model model) {
    this.reviewer = reviewer;
    this.model = model;
  }

  /** Answers of {@code model}; {@code reviewer} is the id under which it answers. */
  public static ModelAnswerer of(String reviewer, Model model) {
    return new ModelAnswerer(
        new Reviewer(Objects.requireNonNull(reviewer, "reviewer"), Reviewer.Kind.MODEL),
        Objects.requireNonNull(model, "model"));
  }

  @Override
  public Reviewer reviewer() {
    return reviewer;
  }

  /** Questions that the card answers itself ({@code answeredBy}) are not asked. */
  @Override
  public Map<String, Answer> answer(
      Scorecard card, Interaction interaction, Transcript transcript) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Question question : card.questions()) {
      String text =
          question.answeredBy() == null ? model.ask(question, interaction, transcript) : null;
      if (text != null && !text.isBlank()) {
        Answer plain = Answer.of(text);
        Answers.parse(question, text)
            .value()
            .map(ReadAnswer::answer)
            .ifPresentOrElse(
                read -> read.ifPresent(answer -> answers.put(question.id(), answer)),
                () -> answers.put(question.id(), plain));
      }
    }
    return answers;
  }
}
