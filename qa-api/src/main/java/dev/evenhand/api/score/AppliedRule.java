package dev.evenhand.api.score;

import java.util.Objects;

/**
 * A policy that changed a node's score or share.
 *
 * @param kind which policy
 * @param source the id of the question or section whose ratio, or of the question whose answer, or
 *     lack of one, called for it; the node's own id where the node did; the name of a method; a
 *     product such as {@code 3 × -5}
 */
public record AppliedRule(Kind kind, String source) {
  /** The policies that can change a score. */
  public enum Kind {
    /** Hidden by its condition or that of a section around it: takes no share. */
    HIDDEN,
    /** Declared as never scored: takes no share. */
    EXCLUDED,
    /** Answered by the card in place of the reviewer. */
    ANSWERED_BY,
    /** Not applicable: left out, the weight goes to the others at its level. */
    NOT_APPLICABLE_EXCLUDED,
    /** Not applicable: counted as fully met. */
    NOT_APPLICABLE_AWARDED,
    /** Not applicable: counted as earning nothing. */
    NOT_APPLICABLE_ZERO,
    /** Not applicable: counted as the mean of the possible answers. */
    NOT_APPLICABLE_AVERAGE,
    /** Not applicable: counted with the ratio of all else on the card. */
    NOT_APPLICABLE_REST,
    /** Unanswered: left out. */
    UNANSWERED_EXCLUDED,
    /** Unanswered: counted as earning nothing. */
    UNANSWERED_ZERO,
    /** Auto-fail: fell to 0. */
    AUTO_FAIL_ZERO,
    /** Auto-fail: the score stayed, the outcome changed. */
    AUTO_FAIL_KEEP,
    /** Not applicable, but its section failed: counted as earning nothing. */
    FAILED_SECTION_DECLARED,
    /** Below its minimum: counted as that. */
    MINIMUM,
    /** Above its maximum: counted as that. */
    MAXIMUM,
    /** Set by a condition, whatever its answers earned. */
    SET,
    /** A method with a name made the score of its parts. */
    METHOD,
    /** Each that was counted had its points: how many, and how many points each. */
    PER_COUNT,
    /** A bonus: adds to what was earned, not to what was possible. */
    BONUS,
    /** Above 100 %: counted as 100 %. */
    CAPPED,
    /** Below 0: counted as 0. */
    FLOORED
  }

  public AppliedRule {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(source, "source");
  }
}
