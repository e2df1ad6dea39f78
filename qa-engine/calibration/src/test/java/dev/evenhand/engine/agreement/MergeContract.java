package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every accumulator promises: merging is exact. Results are compared to the bit, by {@link
 * Fingerprint}.
 *
 * @param <A> the accumulator
 */
abstract class MergeContract<A> {
  private static final int SEEDS = 500;

  abstract A empty();

  /** Adds one unit: values by reviewer. */
  abstract void add(A accumulator, Map<String, String> unit);

  abstract void merge(A accumulator, A other);

  /** Everything that can be asked, to the bit. */
  abstract String fingerprint(A accumulator);

  /** What a value can be in random units. */
  abstract List<String> values(Random random);

  static IntStream seeds() {
    return IntStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void merge_anySplitInAnyOrder_sameBits(int seed) {
    var random = new Random(seed);
    List<Map<String, String>> units = units(random);
    String whole = fingerprint(of(units));

    Collections.shuffle(units, random);
    List<A> shards = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      shards.add(empty());
    }
    units.forEach(unit -> add(shards.get(random.nextInt(shards.size())), unit));
    Collections.shuffle(shards, random);
    A merged = empty();
    shards.forEach(shard -> merge(merged, shard));

    assertThat(fingerprint(merged)).isEqualTo(whole);
  }

  @Test
  void merge_splitAnywhere_sameBits() {
    List<Map<String, String>> units = units(new Random(-1));
    String whole = fingerprint(of(units));

    for (int at = 0; at <= units.size(); at++) {
      A merged = of(units.subList(0, at));
      merge(merged, of(units.subList(at, units.size())));
      assertThat(fingerprint(merged)).isEqualTo(whole);
    }
  }

  @Test
  void merge_inEitherGrouping_sameBits() {
    List<Map<String, String>> a = units(new Random(1));
    List<Map<String, String>> b = units(new Random(2));
    List<Map<String, String>> c = units(new Random(3));
    A left = of(a);
    merge(left, of(b));
    merge(left, of(c));
    A right = of(b);
    merge(right, of(c));
    A first = of(a);
    merge(first, right);

    assertThat(fingerprint(left)).isEqualTo(fingerprint(first));
  }

  @Test
  void merge_eitherWayRound_sameBits() {
    List<Map<String, String>> a = units(new Random(4));
    List<Map<String, String>> b = units(new Random(5));
    A ab = of(a);
    merge(ab, of(b));
    A ba = of(b);
    merge(ba, of(a));

    assertThat(fingerprint(ab)).isEqualTo(fingerprint(ba));
  }

  @Test
  void merge_withEmpty_changesNothing() {
    List<Map<String, String>> units = units(new Random(6));
    A left = of(units);
    merge(left, empty());
    A right = empty();
    merge(right, of(units));

    assertThat(fingerprint(left)).isEqualTo(fingerprint(of(units)));
    assertThat(fingerprint(right)).isEqualTo(fingerprint(of(units)));
  }

  @Test
  void merge_other_isUnchangedAndStaysApart() {
    List<Map<String, String>> units = units(new Random(7));
    A other = of(units);
    A target = of(units(new Random(8)));
    merge(target, other);
    String before = fingerprint(target);
    assertThat(fingerprint(other)).isEqualTo(fingerprint(of(units)));

    units(new Random(9)).forEach(unit -> add(other, unit));
    assertThat(fingerprint(target)).isEqualTo(before);
  }

  @Test
  void merge_withItself_isRefused() {
    A accumulator = of(units(new Random(10)));

    assertThatThrownBy(() -> merge(accumulator, accumulator))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot merge with itself: every item would count twice. Maybe merge a copy of the"
                + " shard that was meant.");
  }

  final A of(List<Map<String, String>> units) {
    A accumulator = empty();
    units.forEach(unit -> add(accumulator, unit));
    return accumulator;
  }

  private List<Map<String, String>> units(Random random) {
    List<String> values = values(random);
    int reviewers = 2 + random.nextInt(7);
    List<Map<String, String>> units = new ArrayList<>();
    int size = 1 + random.nextInt(60);
    for (int i = 0; i < size; i++) {
      Map<String, String> unit = new TreeMap<>();
      for (int r = 0; r < reviewers; r++) {
        if (random.nextInt(3) > 0) {
          unit.put("R" + r, values.get(random.nextInt(values.size())));
        }
      }
      units.add(unit);
    }
    return units;
  }
}
