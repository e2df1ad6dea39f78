package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.CardVersion;
import dev.evenhand.api.constraint.Identifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The identity of a scorecard: an id and a version, written {@code id@version}. Two scores are
 * comparable only under an equal reference.
 *
 * <p>Ordered by id, then by version number ({@code 1.10.0} after {@code 1.9.0}); consistent with
 * equality for valid versions.
 *
 * @param id the same for all versions of a card
 * @param version three whole numbers, such as {@code 1.0.0}
 */
public record ScorecardRef(@Identifier String id, @CardVersion String version)
    implements Comparable<ScorecardRef> {

  public ScorecardRef {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(version, "version");
  }

  /**
   * Reads {@code id@version}.
   *
   * @throws IllegalArgumentException if there is no {@code @} with something on both sides
   */
  public static ScorecardRef parse(String text) {
    Objects.requireNonNull(text, "text");
    int at = text.lastIndexOf('@');
    if (at <= 0 || at == text.length() - 1) {
      throw new IllegalArgumentException(
          "'%s' is no scorecard reference. Write id@version, such as phone-support@1.0.0."
              .formatted(text));
    }
    return new ScorecardRef(text.substring(0, at), text.substring(at + 1));
  }

  @Override
  public int compareTo(ScorecardRef other) {
    return Order.BY_ID_AND_VERSION.compare(this, other);
  }

  @Override
  public String toString() {
    return id + "@" + version;
  }

  /** Made when references are first compared, which who reads one card never does. */
  private static final class Order {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

    /** Of two numbers without leading zeros the longer is the higher. */
    private static final Comparator<String> NUMBER =
        Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    static final Comparator<ScorecardRef> BY_ID_AND_VERSION =
        Comparator.comparing(ScorecardRef::id)
            .thenComparing(Order::numbers, (a, b) -> Arrays.compare(a, b, NUMBER))
            .thenComparing(ScorecardRef::version);

    /**
     * The numbers without leading zeros, as text: it may have any length. What is none is empty.
     */
    private static String[] numbers(ScorecardRef ref) {
      return Arrays.stream(ref.version.split("\\.", -1))
          .map(part -> DIGITS.matcher(part).matches() ? ZEROS.matcher(part).replaceFirst("") : "")
          .toArray(String[]::new);
    }
  }
}
