package dev.evenhand.engine.method;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.spi.ScoringMethod;
import dev.evenhand.api.spi.ScoringMethod.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiPredicate;

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

  /** A promise, and whether a method keeps it for some parts. */
  private record Promise(String text, BiPredicate<ScoringMethod, List<Part>> isKept) {}

  private static final List<Promise> PROMISES =
      List.of(
          new Promise(
              "The same parts give the same ratio.",
              (method, parts) -> method.ratio(parts).equals(method.ratio(List.copyOf(parts)))),
          new Promise(
              "A higher ratio of a part never lowers that of the whole.",
              ScoringMethodContract::rises),
          new Promise(
              "Weights that are all multiplied alike change nothing.",
              (method, parts) -> method.ratio(parts).equals(method.ratio(heavier(parts)))),
          new Promise(
              "Where all parts have one ratio the whole has it too.",
              (method, parts) -> method.ratio(alike(parts)).equals(parts.get(0).ratio())),
          new Promise(
              "There are as many shares as parts, none is below 0, and their sum is 1.",
              (method, parts) -> isWhole(method.shares(parts), parts.size())));

  /** The promises that it does not keep, each with the first parts that show it; empty for none. */
  public static List<String> broken(ScoringMethod method) {
    Objects.requireNonNull(method, "method");
    List<String> broken = new ArrayList<>();
    try {
      ScoringMethods.byName(List.of(method));
    } catch (IllegalStateException e) {
      broken.add(e.getMessage());
    }
    List<List<Part>> trials = trials();
    for (Promise promise : PROMISES) {
      trials.stream()
          .filter(parts -> !keeps(method, promise, parts))
          .findFirst()
          .ifPresent(parts -> broken.add("%s Not so of %s".formatted(promise.text(), parts)));
    }
    return broken;
  }

  private static boolean keeps(ScoringMethod method, Promise promise, List<Part> parts) {
    try {
      return promise.isKept().test(method, parts);
    } catch (RuntimeException e) {
      return false; // a method that throws keeps no promise
    }
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

  private static boolean rises(ScoringMethod method, List<Part> parts) {
    Fraction before = method.ratio(parts);
    for (int i = 0; i < parts.size(); i++) {
      List<Part> better = new ArrayList<>(parts);
      Part part = parts.get(i);
      Fraction ratio = part.ratio().plus(Fraction.of(1, STEPS));
      better.set(i, new Part(part.id(), part.weight(), ratio));
      if (method.ratio(better).compareTo(before) < 0) {
        return false;
      }
    }
    return true;
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
