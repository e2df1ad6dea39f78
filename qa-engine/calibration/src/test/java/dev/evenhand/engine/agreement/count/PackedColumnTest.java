package dev.evenhand.engine.agreement.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedColumnTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 255, 256, 65_535, 65_536, 1L << 31, (1L << 31) - 1, Long.MAX_VALUE})
  void numbers_ofAnyWidth_comeBack(long range) {
    long[] numbers = new Random(range).longs(9_000, -range / 2, range - range / 2).toArray();
    numbers[5_000] = Long.MIN_VALUE;
    numbers[8_500] = Long.MAX_VALUE;
    PackedColumn column = new PackedColumn();

    LongStream.of(numbers).forEach(column::add);

    assertThat(column.size()).isEqualTo(9_000);
    for (int i = 0; i < numbers.length; i++) {
      assertThat(column.get(i)).isEqualTo(numbers[i]);
    }
  }

  @Test
  void ints_packedByTheGreatest_comeBack() {
    for (int most : new int[] {0, 1, 255, 256, 65_535, 65_536, Integer.MAX_VALUE}) {
      PackedInts ints = PackedInts.of(3, most, i -> i == 2 ? most : most / 2);

      assertThat(ints.size()).isEqualTo(3);
      assertThat(ints.get(0)).isEqualTo(most / 2);
      assertThat(ints.get(2)).isEqualTo(most);
    }
  }
}
