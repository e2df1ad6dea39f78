package dev.evenhand.engine.agreement.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LabelsTest {
  /** "Aa" and "BB" have one hash code, and so has every string of equally many of them. */
  private static List<String> collidingNames(int bits) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 1 << bits; i++) {
      StringBuilder name = new StringBuilder();
      for (int bit = 0; bit < bits; bit++) {
        name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      names.add(name.toString());
    }
    return names;
  }

  @Test
  void add_manyNamesOfOneHashCode_areToldApartInTime() {
    List<String> names = collidingNames(17);
    assertThat(names.stream().map(String::hashCode).distinct()).hasSize(1);

    Labels labels =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> {
              var all = new Labels();
              names.forEach(all::add);
              return all;
            });

    assertThat(labels.size()).isEqualTo(1 << 17);
    assertThat(labels.find(names.get(70_000))).isEqualTo(70_000);
    assertThat(labels.find("Aa")).isEqualTo(-1);
    assertThat(labels.add(names.get(3))).isEqualTo(3);
    assertThat(labels.get(131_071)).isEqualTo(names.get(131_071));
  }

  @Test
  void add_crowdedAndOrdinaryNamesInAnyOrder_numbersGoByFirstAppearance() {
    List<String> names = new ArrayList<>(collidingNames(10));
    for (int i = 0; i < 3_000; i++) {
      names.add("item-" + i);
    }
    Collections.shuffle(names, new Random(5));
    var labels = new Labels();

    for (int i = 0; i < names.size(); i++) {
      assertThat(labels.add(names.get(i))).isEqualTo(i);
    }

    for (int i = 0; i < names.size(); i++) {
      assertThat(labels.find(names.get(i))).isEqualTo(i);
    }
    assertThat(labels.toArray()).containsExactlyElementsOf(names);
  }
}
