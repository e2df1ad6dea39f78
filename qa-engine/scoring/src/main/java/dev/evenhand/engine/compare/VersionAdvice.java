package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.ScorecardRef;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Which part of a version the changes ask to raise, and whether it was.
 *
 * <p>Major where scores or outcomes may no longer be compared; minor where they may, but reviewers
 * or reports see something else; patch for the rest.
 *
 * @param part what to raise
 * @param verdict whether the later card's version does
 * @param next the lowest version that would do, or the earlier card's where nothing differs
 */
public record VersionAdvice(Part part, Verdict verdict, String next) {
  /** A part of a version, the first number first. */
  public enum Part {
    /** The first number. */
    MAJOR,
    /** The second number. */
    MINOR,
    /** The third number. */
    PATCH,
    /** None. */
    NOTHING
  }

  /** How the versions of two cards stand to what differs. */
  public enum Verdict {
    /** Nothing differs. */
    NOTHING_DIFFERS,
    /** The version was raised as far as the changes ask, or further. */
    RAISED,
    /** The cards differ under one and the same version. */
    SAME_VERSION,
    /** The version was raised, but less than the changes ask. */
    RAISED_TOO_LITTLE,
    /** The second card is the older one. */
    OLDER,
    /** The cards have different ids, so that their versions say nothing about each other. */
    OTHER_CARD
  }

  public VersionAdvice {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(next, "next");
  }

  /** Whether two versions of one card differ by more than their versions say. */
  public boolean isBroken() {
    return verdict == Verdict.SAME_VERSION || verdict == Verdict.RAISED_TOO_LITTLE;
  }

  static VersionAdvice of(ScorecardRef before, ScorecardRef after, Part part) {
    String next = raised(before.version(), part);
    return new VersionAdvice(
        part, verdict(before, after, new ScorecardRef(before.id(), next)), next);
  }

  private static Verdict verdict(ScorecardRef before, ScorecardRef after, ScorecardRef next) {
    if (!before.id().equals(after.id())) {
      return Verdict.OTHER_CARD;
    }
    if (next.equals(before)) {
      return Verdict.NOTHING_DIFFERS;
    }
    int order = after.compareTo(before);
    if (order <= 0) {
      return order == 0 ? Verdict.SAME_VERSION : Verdict.OLDER;
    }
    return after.compareTo(next) >= 0 ? Verdict.RAISED : Verdict.RAISED_TOO_LITTLE;
  }

  private static String raised(String version, Part part) {
    List<BigInteger> numbers =
        Arrays.stream(version.split("\\.", -1))
            .filter(number -> number.matches("[0-9]+"))
            .map(BigInteger::new)
            .toList();
    if (part == Part.NOTHING || numbers.size() != 3) {
      return version; // a version that no validated card has can't be raised
    }
    BigInteger major = numbers.get(0);
    BigInteger minor = numbers.get(1);
    return switch (part) {
      case MAJOR -> major.add(BigInteger.ONE) + ".0.0";
      case MINOR -> major + "." + minor.add(BigInteger.ONE) + ".0";
      default -> major + "." + minor + "." + numbers.get(2).add(BigInteger.ONE);
    };
  }
}
