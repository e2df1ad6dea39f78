package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementAccumulatorMergeTest extends MergeContract<AgreementAccumulator> {
  private static final List<List<String>> VALUES =
      List.of(
          List.of("1", "2", "3", "4", "5"),
          List.of("yes", "no"),
          List.of("1", "1.0", "2.50", "2.5", "1e1"),
          List.of("1", "1.0", "2", "n/a"),
          List.of("1000000000.25", "1000000000.5", "1000000001", "999999999.125"),
          List.of("12345678901234567890.5", "-3", "0", "0.000000000000000000000000001"),
          List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o"));

  @Override
  AgreementAccumulator empty() {
    return AgreementAccumulator.create();
  }

  @Override
  void add(AgreementAccumulator accumulator, Map<String, String> unit) {
    accumulator.addItem(unit);
  }

  @Override
  void merge(AgreementAccumulator accumulator, AgreementAccumulator other) {
    accumulator.merge(other);
  }

  @Override
  String fingerprint(AgreementAccumulator accumulator) {
    return Fingerprint.of(accumulator);
  }

  @Override
  List<String> values(Random random) {
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  @Test
  void merge_textInOneShardOnly_makesNumbersOfTheOtherTexts() {
    AgreementAccumulator numbers = empty().addItem(Map.of("A", "1", "B", "1.0"));
    assertThat(numbers.categories()).containsExactly(Category.of("1"));

    numbers.merge(empty().addItem(Map.of("A", "n/a", "B", "1")));

    assertThat(numbers.categories()).extracting(Category::label).containsExactly("1", "1.0", "n/a");
  }

  /** Wide units take other ways inside: sorting, and no contingency tables. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {50, 128, 129, 300})
  void merge_itemsOfManyReviewersAndCategories_sameBits(int reviewers) {
    var random = new Random(reviewers);
    List<Map<String, String>> items = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Map<String, String> item = new TreeMap<>();
      for (int r = 0; r < reviewers; r++) {
        item.put("R" + random.nextInt(reviewers), String.valueOf(random.nextInt(1_000)));
      }
      items.add(item);
    }
    Collections.shuffle(items, random);
    String whole = Fingerprint.of(of(items));

    assertThat(Fingerprint.of(of(items.subList(0, 5)).merge(of(items.subList(5, 12)))))
        .isEqualTo(whole);
    Collections.reverse(items);
    assertThat(Fingerprint.of(of(items))).isEqualTo(whole);
  }

  @Test
  void merge_twoReviewersOfManyCategories_sameBits() {
    var random = new Random(2);
    List<Map<String, String>> items = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      items.add(
          Map.of(
              "A", String.valueOf(random.nextInt(300)), "B", String.valueOf(random.nextInt(300))));
    }
    String whole = Fingerprint.of(of(items));

    assertThat(Fingerprint.of(of(items.subList(0, 9)).merge(of(items.subList(9, 400)))))
        .isEqualTo(whole);
    assertThat(Fingerprint.of(of(items.subList(9, 400)).merge(of(items.subList(0, 9)))))
        .isEqualTo(whole);
  }

  @Test
  void merge_otherDeclaration_isRefused() {
    AgreementAccumulator declared =
        AgreementAccumulator.create(List.of(Category.of("no"), Category.of("yes")));

    assertThatThrownBy(() -> declared.merge(empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot merge the declared categories [no, yes] with observed categories. Maybe declare"
                + " the same categories for both.");
  }
}
