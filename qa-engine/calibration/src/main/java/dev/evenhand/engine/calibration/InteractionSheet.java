package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.evaluation.Reviewer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewers of one interaction should talk about: a page of the discussion sheet of a
 * calibration session. Answers only: comments are personal data and stay where they are.
 *
 * @param interaction its id
 * @param scores what each reviewer's total came to, in the order of their names
 * @param spread the highest total less the lowest, a ratio in [0, 1]; 0 below two defined totals
 * @param questions that were answered differently, by how much of the score they move, the most
 *     first
 */
public record InteractionSheet(
    String interaction, List<Total> scores, double spread, List<QuestionDispute> questions) {
  public InteractionSheet {
    Objects.requireNonNull(interaction, "interaction");
    scores = Copies.list(scores, "scores");
    questions = Copies.list(questions, "questions");
  }

  /**
   * One reviewer's total.
   *
   * @param ratio in [0, 1], or null if nothing was applicable
   * @param reference whether this is the evaluation that the others are held against
   */
  public record Total(Reviewer reviewer, @Nullable Double ratio, boolean reference) {
    public Total {
      Objects.requireNonNull(reviewer, "reviewer");
    }
  }

  /**
   * A question that was answered differently.
   *
   * @param question its id
   * @param title what it asks
   * @param moved the greatest contribution to the score less the least, a ratio of the whole score
   * @param answers who said what, in the order of names
   */
  public record QuestionDispute(
      String question, String title, double moved, List<GivenAnswer> answers) {
    public QuestionDispute {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(question, "question");
      answers = Copies.list(answers, "answers");
    }
  }

  /**
   * What one reviewer said.
   *
   * @param answer as it is written in evaluations; null if the question was left open
   * @param contribution to the reviewer's total, a ratio of the whole score
   */
  public record GivenAnswer(String reviewer, @Nullable String answer, double contribution) {
    public GivenAnswer {
      Objects.requireNonNull(reviewer, "reviewer");
    }

    /** Without the answer, which may be words about somebody. */
    @Override
    public String toString() {
      return "GivenAnswer[%s, contribution=%s]".formatted(reviewer, contribution);
    }
  }
}
