package dev.evenhand.engine.catalog;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions of a card that serve alike, written as package managers do.
 *
 * <ul>
 *   <li>{@code *} any version
 *   <li>{@code ^1.2} from 1.2.0 up to, and without, 2.0.0: the first number that is not 0 stays. So
 *       {@code ^0.3} ends before 0.4.0, and {@code ^0} before 1.0.0
 *   <li>{@code ~1.2} from 1.2.0 up to, and without, 1.3.0: what is said but for a third number
 *       stays. So {@code ~1} is {@code ^1}, and {@code ~1.2.5} ends before 1.3.0, too
 * </ul>
 *
 * <p>Whether a new version scores as the old one did is up to its author; {@code CardComparison}
 * tells. Safe for threads.
 */
public final class VersionRange {
  private static final Pattern TEXT = Pattern.compile("([\\^~])(\\d+(?:\\.\\d+){0,2})");
  private static final int NUMBERS = 3;

  /** A version with a number of more digits is none. */
  private static final int LONGEST = 40;

  private final String text;
  private final List<BigInteger> least;
  private final List<BigInteger> end;

  private VersionRange(String text, List<BigInteger> least, List<BigInteger> end) {
    this.text = text;
    this.least = least;
    this.end = end;
  }

  /**
   * Reads a range.
   *
   * @throws IllegalArgumentException if it is none; the message says what is one
   */
  public static VersionRange of(String text) {
    return parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is no range of versions. Write *, ^1, ^1.2 or ~1.2.".formatted(text)));
  }

  /** A range, unless it is written in another way. */
  static Optional<VersionRange> parse(String text) {
    Objects.requireNonNull(text, "text");
    if (text.equals("*")) {
      return Optional.of(new VersionRange(text, List.of(), List.of()));
    }
    Matcher found = TEXT.matcher(text);
    if (text.length() > LONGEST || !found.matches()) {
      return Optional.empty();
    }
    List<BigInteger> least = numbers(found.group(2));
    int fixed = found.group(1).equals("~") ? Math.min(least.size(), 2) : fixedByCaret(least);
    return Optional.of(new VersionRange(text, least, next(least, fixed)));
  }

  /** How many numbers stay: up to the first that is not 0. */
  private static int fixedByCaret(List<BigInteger> least) {
    int zeros = 0;
    while (zeros < least.size() - 1 && least.get(zeros).signum() == 0) {
      zeros++;
    }
    return zeros + 1;
  }

  private static List<BigInteger> next(List<BigInteger> least, int fixed) {
    BigInteger[] end = least.subList(0, fixed).toArray(new BigInteger[0]);
    end[fixed - 1] = end[fixed - 1].add(BigInteger.ONE);
    return List.of(end);
  }

  private static List<BigInteger> numbers(String version) {
    return Arrays.stream(version.split("\\.", -1)).map(BigInteger::new).toList();
  }

  /** Whether a version, three whole numbers, lies within; no other text does. */
  public boolean contains(String version) {
    if (version.length() > LONGEST || !version.matches("\\d+\\.\\d+\\.\\d+")) {
      return false;
    }
    List<BigInteger> numbers = numbers(version);
    return least.isEmpty() || compare(numbers, least) >= 0 && compare(numbers, end) < 0;
  }

  /** Numbers that a bound does not have are 0. */
  private static int compare(List<BigInteger> version, List<BigInteger> bound) {
    for (int i = 0; i < NUMBERS; i++) {
      BigInteger other = i < bound.size() ? bound.get(i) : BigInteger.ZERO;
      int order = version.get(i).compareTo(other);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VersionRange range && range.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
