package dev.evenhand.engine.method;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.spi.ScoringMethod;
import dev.evenhand.api.spi.ScoringMethod.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ScoringMethod} promises, for the tests of those who write one:
 *
 * <pre>{@code
 * assertThat(ScoringMethodContract.broken(new OurMethod())).isEmpty();
 * }</pre>
 *
 * <p>It tries 500 sections of one to five parts, the same each time. Safe for threads.
 */
public final class ScoringMethodContract {
  private static final int TRIALS = 500;
  private static final int MOST_PARTS = 5;
  private static final int STEPS = 20;

  private ScoringMethodContract() {}

  /**
   * A promise.
   *
   * @param breach what of the parts shows that a method does not keep it; null if it does
   */
  private record Promise(
      String text, BiFunction<ScoringMethod, List<Part>, @Nullable String> breach) {}

  private static final List<Promise> PROMISES =
      List.of(
          new Promise(
              "The same parts give the same ratio.",
              (method, parts) -> other(parts, method.ratio(parts), parts, method.ratio(parts))),
          new Promise(
              "A higher ratio of a part never lowers that of the whole.",
              ScoringMethodContract::falling),
          new Promise(
              "Weights that are all multiplied alike change nothing.",
              (method, parts) ->
                  other(parts, method.ratio(parts), heavier(parts), method.ratio(heavier(parts)))),
          new Promise(
              "Where all parts have one ratio the whole has it too.",
              (method, parts) -> {
                List<Part> alike = alike(parts);
                Fraction ratio = method.ratio(alike);
                return ratio.equals(alike.get(0).ratio())
                    ? null
                    : "%s of %s".formatted(ratio, told(alike));
              }),
          new Promise(
              "There are as many shares as parts, none is below 0, and their sum is 1.",
              (method, parts) -> {
                List<Fraction> shares = method.shares(parts);
                return isWhole(shares, parts.size())
                    ? null
                    : "%s for %s".formatted(shares, told(parts));
              }));

  /**
   * The promises that it does not keep, each with what shows it first; empty for none.
   *
   * @throws NullPointerException only for a method that is null
   */
  public static List<String> broken(ScoringMethod method) {
    Objects.requireNonNull(method, "method");
    List<String> broken = new ArrayList<>();
    try {
      ScoringMethods.checkName(method);
    } catch (IllegalStateException e) {
      broken.add(e.getMessage());
    }
    List<List<Part>> trials = trials();
    String failure = failure(method, trials);
    if (failure != null) {
      broken.add("It gives a ratio of any parts, and throws nothing: " + failure);
      return broken;
    }
    for (Promise promise : PROMISES) {
      trials.stream()
          .map(parts -> promise.breach().apply(method, parts))
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(breach -> broken.add("%s Not so: %s.".formatted(promise.text(), breach)));
    }
    return broken;
  }

  private static @Nullable String failure(ScoringMethod method, List<List<Part>> trials) {
    for (List<Part> parts : trials) {
      try {
        Objects.requireNonNull(method.ratio(parts), "ratio()");
        Objects.requireNonNull(method.shares(parts), "shares()");
      } catch (RuntimeException e) {
        return "%s of %s".formatted(e, told(parts));
      }
    }
    return null;
  }

  private static @Nullable String other(
      List<Part> parts, Fraction ratio, List<Part> others, Fraction otherRatio) {
    return ratio.equals(otherRatio)
        ? null
        : "%s of %s, %s of %s".formatted(ratio, told(parts), otherRatio, told(others));
  }

  /** Such as "1/2 (weight 3)". */
  private static String told(List<Part> parts) {
    return parts.stream()
        .map(part -> "%s (weight %s)".formatted(part.ratio(), part.weight()))
        .collect(Collectors.joining(", "));
  }

  private static List<List<Part>> trials() {
    Random random = new Random(1);
    List<List<Part>> trials = new ArrayList<>();
    for (int trial = 0; trial < TRIALS; trial++) {
      List<Part> parts = new ArrayList<>();
      int size = 1 + random.nextInt(MOST_PARTS);
      for (int i = 0; i < size; i++) {
        Fraction weight = Fraction.of(1 + random.nextInt(STEPS), 1 + random.nextInt(2));
        parts.add(new Part("part-" + i, weight, Fraction.of(random.nextInt(STEPS + 1), STEPS)));
      }
      trials.add(List.copyOf(parts));
    }
    return trials;
  }

  private static @Nullable String falling(ScoringMethod method, List<Part> parts) {
    Fraction before = method.ratio(parts);
    for (int i = 0; i < parts.size(); i++) {
      List<Part> better = new ArrayList<>(parts);
      Part part = parts.get(i);
      Fraction ratio = part.ratio().plus(Fraction.of(1, STEPS));
      better.set(i, new Part(part.id(), part.weight(), ratio));
      if (method.ratio(better).compareTo(before) < 0) {
        return other(parts, before, better, method.ratio(better));
      }
    }
    return null;
  }

  private static List<Part> heavier(List<Part> parts) {
    Fraction three = Fraction.of(3, 1);
    return parts.stream()
        .map(part -> new Part(part.id(), part.weight().times(three), part.ratio()))
        .toList();
  }

  private static List<Part> alike(List<Part> parts) {
    Fraction ratio = parts.get(0).ratio();
    return parts.stream().map(part -> new Part(part.id(), part.weight(), ratio)).toList();
  }

  private static boolean isWhole(List<Fraction> shares, int size) {
    return shares.size() == size
        && shares.stream().allMatch(share -> share.signum() >= 0)
        && Fraction.sum(shares).equals(Fraction.ONE);
  }
}
