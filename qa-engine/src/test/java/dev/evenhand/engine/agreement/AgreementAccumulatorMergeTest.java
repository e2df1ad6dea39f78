package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
