package dev.evenhand.engine.agreement.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names come back as they were given, whatever stands in them. */
class NamePoolTest {
  private static final int[] POINTS = {
    'a', 'z', 0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000, 0xFFFF,
    0x10000, 0x1F600, 0x10FFFF
  };

  private static String name(Random random, int longest) {
    StringBuilder name = new StringBuilder();
    int length = random.nextInt(longest);
    for (int i = 0; i < length; i++) {
      name.appendCodePoint(POINTS[random.nextInt(POINTS.length)]);
    }
    return name.toString();
  }

  @Test
  void names_ofAnyChars_comeBackAndAreFound() {
    Random random = new Random(11);
    List<String> names = new ArrayList<>();
    Labels labels = new Labels();
    for (int i = 0; i < 4_000; i++) {
      String name = name(random, i % 100 == 0 ? 300 : 9);
      if (labels.find(name) < 0) {
        names.add(name);
      }
      assertThat(labels.add(name)).isEqualTo(names.indexOf(name));
    }

    assertThat(labels.toArray()).containsExactlyElementsOf(names);
    assertThat(names).hasSizeGreaterThan(1_000);
  }

  @Test
  void names_longerThanAPage_comeBack() {
    List<String> names = List.of("x".repeat(200_000), "", "y".repeat(127), "z".repeat(128), "é");
    Labels labels = new Labels();
    names.forEach(labels::add);
    IntStream.range(0, 40_000).forEach(i -> labels.add("call-" + i));

    assertThat(Arrays.copyOf(labels.toArray(), 5)).containsExactlyElementsOf(names);
    assertThat(labels.get(40_004)).isEqualTo("call-39999");
    assertThat(labels.find("call-12345")).isEqualTo(12_350);
  }

  @Test
  void order_isThatOfCodePoints() {
    Random random = new Random(12);
    Labels labels = new Labels();
    for (int i = 0; i < 500; i++) {
      String name = name(random, 6);
      // Of a half alone there is no code point to go by.
      if (name.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE)) {
        labels.add(name);
      }
    }

    List<String> sorted = Arrays.asList(labels.toArray(labels.inTextOrder()));

    assertThat(sorted).hasSizeGreaterThan(100).isSortedAccordingTo(TextOrder.BY_CODE_POINT);
  }

  @Test
  void view_staysAsItIs_whileNamesAreAdded() {
    Labels labels = new Labels();
    labels.add("b");
    labels.add("a");
    List<String> view = labels.view(new int[] {1, 0});

    IntStream.range(0, 10_000).forEach(i -> labels.add("n" + i));

    assertThat(view).containsExactly("a", "b");
  }
}
