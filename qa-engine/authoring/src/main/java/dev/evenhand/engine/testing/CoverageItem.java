package dev.evenhand.engine.testing;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.engine.json.JsonText;
import java.util.Objects;

/**
 * One thing of a card that a test can reach. Immutable; safe between threads.
 *
 * @param kind what sort of thing
 * @param part the id of the question or section that has it; that of the card for its own
 * @param what happens there, such as {@code answered "good"}
 * @param remedy what a test does that reaches it
 */
public record CoverageItem(Kind kind, String part, String what, String remedy) {
  /** The sorts of things that tests reach. */
  public enum Kind {
    /** A question is answered with an option, a range, or "not applicable". */
    ANSWERS,
    /** A condition holds, or does not. */
    CONDITIONS,
    /** An auto-fail rule triggers. */
    AUTO_FAILS,
    /** A score falls into a band. */
    BANDS,
    /** A card, section or question with a pass mark passes or fails, or the card auto-fails. */
    OUTCOMES;

    /** As texts and files call it: {@code auto-fails}. */
    public String word() {
      return JsonText.word(this);
    }
  }

  public CoverageItem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(remedy, "remedy");
  }

  /**
   * That a question is answered so.
   *
   * @param mark the value of an option, the id of a range, or "n/a"
   */
  public static CoverageItem answer(String question, String mark) {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(mark, "mark");
    boolean none = mark.equals(Answer.NOT_APPLICABLE);
    String answered = none ? "answered n/a" : "answered \"%s\"".formatted(mark);
    return new CoverageItem(
        Kind.ANSWERS,
        question,
        answered,
        "Add a test in which %s is %s.".formatted(question, answered));
  }

  /**
   * That a condition holds, or does not.
   *
   * @param part the question or section that has it
   * @param name which of its conditions, such as {@code shownWhen} or {@code auto-fail 1}
   */
  public static CoverageItem condition(String part, String name, boolean holds) {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(name, "name");
    return new CoverageItem(
        Kind.CONDITIONS,
        part,
        name + (holds ? " true" : " false"),
        "Add a test in which %s of %s %s."
            .formatted(name, part, holds ? "holds" : "does not hold"));
  }

  /**
   * That an auto-fail triggers.
   *
   * @param part the question or section that has it
   * @param rule the place among those of the part, from 0
   */
  public static CoverageItem autoFail(String part, int rule) {
    Objects.requireNonNull(part, "part");
    return new CoverageItem(
        Kind.AUTO_FAILS,
        part,
        "auto-fail " + (rule + 1),
        "Add a test in which auto-fail %s of %s triggers.".formatted(rule + 1, part));
  }

  /**
   * That a card, section or question ends so.
   *
   * @param part its id
   */
  public static CoverageItem outcome(String part, Outcome outcome) {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(outcome, "outcome");
    return new CoverageItem(
        Kind.OUTCOMES,
        part,
        outcome.name(),
        "Add a test in which %s is %s.".formatted(part, outcome));
  }

  /** The part and what happens there. */
  public String text() {
    return part + " " + what;
  }
}
