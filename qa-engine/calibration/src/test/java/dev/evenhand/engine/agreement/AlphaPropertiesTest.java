package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any ratings, and the short cuts against the long way round. */
class AlphaPropertiesTest {
  private static final List<CoefficientId> ALPHAS =
      List.of(
          CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL,
          CoefficientId.KRIPPENDORFF_ALPHA_ORDINAL,
          CoefficientId.KRIPPENDORFF_ALPHA_INTERVAL,
          CoefficientId.KRIPPENDORFF_ALPHA_RATIO);

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void alpha_reviewersRenamed_sameBits(int seed) {
    List<Map<String, String>> items = items(new Random(seed));
    List<String> names = new ArrayList<>(List.of("R0", "R1", "R2", "R3", "R4"));
    Collections.shuffle(names, new Random(seed));

    AgreementAccumulator renamed = AgreementAccumulator.create();
    for (Map<String, String> item : items) {
      Map<String, String> copy = new TreeMap<>();
      item.forEach((reviewer, value) -> copy.put(names.get(reviewer.charAt(1) - '0'), value));
      renamed.addItem(copy);
    }

    for (CoefficientId id : ALPHAS) {
      assertThat(renamed.coefficient(id)).isEqualTo(of(items).coefficient(id));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nominalAlphaAndFleiss_categoriesRelabelled_same(int seed) {
    List<Map<String, String>> items = items(new Random(seed));
    Map<String, String> labels =
        Map.of("0", "z", "1", "c", "2", "x", "3", "a", "6", "b", "10", "y");
    AgreementAccumulator relabelled = AgreementAccumulator.create();
    for (Map<String, String> item : items) {
      Map<String, String> copy = new TreeMap<>(item);
      copy.replaceAll((reviewer, value) -> labels.get(value));
      relabelled.addItem(copy);
    }

    for (CoefficientId id :
        List.of(CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL, CoefficientId.FLEISS_KAPPA)) {
      assertThat(Tables.value(relabelled, id))
          .isCloseTo(Tables.value(of(items), id), within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void intervalAlpha_linearlyRescaled_same(int seed) {
    List<Map<String, String>> items = items(new Random(seed));
    AgreementAccumulator rescaled = AgreementAccumulator.create();
    for (Map<String, String> item : items) {
      Map<String, String> copy = new TreeMap<>(item);
      copy.replaceAll((reviewer, value) -> 1_000_000_000L + Integer.parseInt(value) + ".125");
      rescaled.addItem(copy);
    }

    assertThat(rescaled.coefficient(CoefficientId.KRIPPENDORFF_ALPHA_INTERVAL))
        .isEqualTo(of(items).coefficient(CoefficientId.KRIPPENDORFF_ALPHA_INTERVAL));
  }

  /** Delete-one-item, each time from the remaining items. */
  @ParameterizedTest
  @MethodSource("seeds")
  void jackknife_againstDeletingItems_same(int seed) {
    List<Map<String, String>> items = items(new Random(seed));
    AgreementAccumulator whole = of(items);

    for (CoefficientId id : ALPHAS) {
      List<Double> values = new ArrayList<>();
      for (int left = 0; left < items.size(); left++) {
        if (items.get(left).size() > 1) {
          List<Map<String, String>> rest = new ArrayList<>(items);
          rest.remove(left);
          values.add(Tables.value(of(rest), id));
        }
      }
      double mean = values.stream().mapToDouble(v -> v).sum() / values.size();
      double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
      double expected = Math.sqrt(squares * (values.size() - 1) / values.size());

      Coefficient alpha = whole.coefficient(id);
      // Bounds by a standard error of 0 would have no width, so there are none.
      assertThat(alpha.interval().isPresent())
          .isEqualTo(expected > 1e-11 || alpha.orElseThrow() == 1);
      assertThat(alpha.interval().map(Interval::standardError).orElse(0.0))
          .isCloseTo(expected, within(1e-11));
    }
  }

  private static AgreementAccumulator of(List<Map<String, String>> items) {
    AgreementAccumulator agreement = AgreementAccumulator.create();
    items.forEach(agreement::addItem);
    return agreement;
  }

  private static List<Map<String, String>> items(Random random) {
    List<String> values = List.of("0", "1", "2", "3", "6", "10");
    List<Map<String, String>> items = new ArrayList<>();
    int size = 6 + random.nextInt(20);
    for (int i = 0; i < size; i++) {
      Map<String, String> item = new TreeMap<>();
      for (int r = 0; r < 5; r++) {
        if (i < 6 ? r < 2 : random.nextBoolean()) {
          item.put("R" + r, i < 6 ? values.get((i + r) % 6) : values.get(random.nextInt(6)));
        }
      }
      items.add(item);
    }
    return items;
  }
}
