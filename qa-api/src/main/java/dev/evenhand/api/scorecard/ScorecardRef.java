package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.CardVersion;
import dev.evenhand.api.constraint.Identifier;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

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

  private static final Comparator<ScorecardRef> ORDER =
      Comparator.comparing(ScorecardRef::id)
          .thenComparing(ScorecardRef::numbers, ScorecardRef::compareNumbers)
          .thenComparing(ScorecardRef::version);

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
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return id + "@" + version;
  }

  private List<BigInteger> numbers() {
    return Arrays.stream(version.split("\\.", -1))
        .map(part -> part.matches("[0-9]+") ? new BigInteger(part) : BigInteger.ONE.negate())
        .toList();
  }

  private static int compareNumbers(List<BigInteger> a, List<BigInteger> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
