package dev.evenhand.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineDiffTest {
  @Test
  void diff_ofEqualTexts_isEmpty() {
    assertThat(LineDiff.of("a", "x\ny\n", "x\r\ny")).isEmpty();
  }

  @Test
  void diff_hasThreeLinesAroundWhatChanged_andAHunkForEachPlace() {
    String before = numbers(1, 20);
    String after = before.replace("\n3\n", "\nthree\n").replace("\n17\n", "\n");

    assertThat(LineDiff.of("a.json", before, after))
        .isEqualTo(
            """
            --- a.json
            +++ a.json
            @@ -1,6 +1,6 @@
             1
             2
            -3
            +three
             4
             5
             6
            @@ -14,7 +14,6 @@
             14
             15
             16
            -17
             18
             19
             20
            """);
  }

  @Test
  void diff_ofNothing_andSomething() {
    assertThat(LineDiff.of("a", "", "x\n")).isEqualTo("--- a\n+++ a\n@@ -0,0 +1,1 @@\n+x\n");
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void diff_applied_givesTheOtherText(int seed) {
    Random random = new Random(seed);
    String before = lines(random);
    String after = lines(random);

    assertThat(applied(before, LineDiff.of("a", before, after))).isEqualTo(after);
  }

  private static String lines(Random random) {
    return IntStream.range(0, random.nextInt(40))
        .mapToObj(i -> random.nextInt(5) + "\n")
        .collect(Collectors.joining());
  }

  /** As {@code patch} does, by the numbers of the hunks. */
  private static String applied(String before, String diff) {
    List<String> old = before.lines().toList();
    List<String> made = new ArrayList<>();
    int at = 0;
    for (String line : diff.lines().skip(2).toList()) {
      if (line.startsWith("@@")) {
        String[] from = line.replaceAll("@@ -([0-9]+,[0-9]+) .*", "$1").split(",", -1);
        int first = Integer.parseInt(from[0]) - (from[1].equals("0") ? 0 : 1);
        made.addAll(old.subList(at, first));
        at = first;
      } else if (line.startsWith("+")) {
        made.add(line.substring(1));
      } else {
        assertThat(line.substring(1)).isEqualTo(old.get(at++));
        if (line.startsWith(" ")) {
          made.add(line.substring(1));
        }
      }
    }
    made.addAll(old.subList(at, old.size()));
    return made.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(i -> i + "\n").collect(Collectors.joining());
  }
}
