package dev.evenhand.engine.explain;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Objects;

/**
 * The fewest questions that would have to be answered otherwise for the card to pass.
 *
 * <p>Candidates are scored with all rules: conditions, auto-fails, limits, what does not apply.
 * Answers to questions that the others hide fall away and are no changes; a question that is shown
 * by the others and answered is one. Texts, dates and what the card answers itself are not changed,
 * no answer is taken back, and what applied stays applicable (and what did not stays so) unless
 * asked for. Numbers are changed to one of each range, divided where a condition or threshold
 * looks.
 *
 * <p>Among equally small sets the choice is: the set that could raise the score highest; then the
 * one whose first question stands first on the card, then the second, and so on. In it, each
 * question is raised only as far as the mark needs, in the order of the card, the others being at
 * their best; a question that conditions look at keeps the answer by which it was found.
 *
 * <p>Immutable.
 */
public sealed interface Counterfactual {
  /** The score passes as it is. */
  record Passes() implements Counterfactual {}

  /** The card has no pass mark, so nothing can be passed. */
  record NoPassMark() implements Counterfactual {}

  /**
   * No answers would pass; every way was ruled out.
   *
   * @param effort what was looked at
   * @param notApplicableKept whether questions were left "not applicable" that might pass answered
   */
  record Unreachable(Effort effort, boolean notApplicableKept) implements Counterfactual {
    public Unreachable {
      Objects.requireNonNull(effort, "effort");
    }
  }

  /**
   * The search ended before it found a way or ruled out all: the card is too large for it.
   *
   * @param effort what was looked at
   */
  record NotFound(Effort effort) implements Counterfactual {
    public NotFound {
      Objects.requireNonNull(effort, "effort");
    }
  }

  /**
   * Other answers that pass.
   *
   * @param changes in the order of the card
   * @param fallingAway the ids of answered questions that the changes would hide, in that order
   * @param result what the score would be
   * @param proof how small the set is
   * @param effort what was looked at
   */
  record Changes(
      List<AnswerChange> changes,
      List<String> fallingAway,
      Hypothetical result,
      Proof proof,
      Effort effort)
      implements Counterfactual {
    public Changes {
      changes = Copies.list(changes, "changes");
      fallingAway = Copies.list(fallingAway, "fallingAway");
      Objects.requireNonNull(result, "result");
      Objects.requireNonNull(proof, "proof");
      Objects.requireNonNull(effort, "effort");
    }
  }

  /** What is known about the size of a set of changes. */
  enum Proof {
    /** No smaller set passes, and of those of its size it is the one described above. */
    CHOSEN,
    /** No smaller set passes; of those of its size not all were looked at. */
    SMALLEST,
    /**
     * Found by leaving out, from the best answers to all questions, what is not needed: none of its
     * changes can be left out, but a smaller set of others may exist.
     */
    IRREDUCIBLE,
    /** Passes, but the card is too large to leave out all that is not needed. */
    PASSING
  }

  /**
   * What a search looked at.
   *
   * @param scored how many sets of answers were scored
   * @param budget how many could have been before the search gave up proving
   * @param ruledOut the largest number of changes for which it is proven that none pass
   */
  record Effort(int scored, int budget, int ruledOut) {}
}
