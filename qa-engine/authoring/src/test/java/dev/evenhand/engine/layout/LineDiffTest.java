package dev.evenhand.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineDiffTest {
  private static final List<String> ENDS = List.of("\n", "\n", "\n", "\r\n", "\r", "\u2028\n");

  @Test
  void diff_ofEqualTexts_isEmpty() {
    assertThat(LineDiff.of("a", "x\r\ny", "x\r\ny")).isEmpty();
    assertThat(LineDiff.of("a", "", "")).isEmpty();
  }

  @Test
  void diff_ofOtherLineEnds_showsThem() {
    assertThat(LineDiff.of("a", "x\ny\nz", "x\r\ny\nz\n"))
        .isEqualTo(
            """
            --- a/a
            +++ b/a
            @@ -1,3 +1,3 @@
            -x
            +x\r
             y
            -z
            \\ No newline at end of file
            +z
            """);
  }

  @Test
  void diff_ofANameWithBlanksAndLines_saysWhereItEnds() {
    assertThat(LineDiff.of("a b\nc", "", "x\n"))
        .startsWith("--- a/a b?c\t\n+++ b/a b?c\t\n@@ -0,0 +1,1 @@\n");
  }

  @Test
  void diff_ofLongTexts_isOfWhatDiffers() {
    String before = numbers(1, 30_000);
    String after =
        before
            .replace("\n7\n", "\nseven\n")
            .replace("\n15000\n", "\n")
            .replace("\n29990\n", "\n\n");

    String diff = LineDiff.of("a", before, after);

    assertThat(diff.lines().filter(line -> line.matches("[+-][^+-]*")))
        .containsExactly("-7", "+seven", "-15000", "-29990", "+");
    assertThat(AppliedDiff.of(before, diff)).isEqualTo(after);
  }

  @Test
  void diff_ofLongTextsInAnotherOrder_isApplied() {
    String before = numbers(1, 3_000);
    List<String> mixed = new ArrayList<>(before.lines().toList());
    Collections.shuffle(mixed, new Random(1));
    String after = String.join("\n", mixed);

    assertThat(AppliedDiff.of(before, LineDiff.of("a", before, after))).isEqualTo(after);
    String same = "x\n".repeat(3_000);
    String other = "y\n".repeat(3_000);
    assertThat(AppliedDiff.of(same, LineDiff.of("a", same, other))).isEqualTo(other);
  }

  @Test
  void diff_hasThreeLinesAroundWhatChanged_andAHunkForEachPlace() {
    String before = numbers(1, 20);
    String after = before.replace("\n3\n", "\nthree\n").replace("\n17\n", "\n");

    assertThat(LineDiff.of("a.json", before, after))
        .isEqualTo(
            """
            --- a/a.json
            +++ b/a.json
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
    assertThat(LineDiff.of("a", "", "x\n")).isEqualTo("--- a/a\n+++ b/a\n@@ -0,0 +1,1 @@\n+x\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cards/a.json", "./cards/a.json", ".//cards/./a.json", "cards//a.json"})
  void diff_ofANameThatLeadsDown_hasTheUsualPrefixes(String name) {
    assertThat(LineDiff.of(name, "", "x\n"))
        .startsWith("--- a/cards/a.json\n+++ b/cards/a.json\n@@");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a.json", "../a.json", "cards/../a.json", "C:\\a.json", "..", "C:/a"})
  void diff_ofAnotherName_hasNone(String name) {
    assertThat(LineDiff.of(name, "", "x\n")).startsWith("--- %s\n+++ %s\n@@".formatted(name, name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"..a.json", "a..b/c.json", ".a/c.json", "a./c.json"})
  void diff_ofANameWithDots_keepsThem(String name) {
    assertThat(LineDiff.of(name, "", "x\n"))
        .startsWith("--- a/%s\n+++ b/%s\n@@".formatted(name, name));
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

    assertThat(AppliedDiff.of(before, LineDiff.of("a", before, after))).isEqualTo(after);
  }

  static Stream<Arguments> programs() {
    return IntStream.range(0, 8)
        .boxed()
        .flatMap(
            seed ->
                Stream.of(
                    Arguments.of(seed, List.of("patch", "-p1")),
                    Arguments.of(seed, List.of("git", "apply", "--whitespace=nowarn"))));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void diff_appliedByARealProgram_givesTheOtherText(
      int seed, List<String> program, @TempDir Path folder)
      throws IOException, InterruptedException {
    Random random = new Random(seed);
    String before = "1\n" + lines(random);
    String after = "2\n" + lines(random);

    assertThat(AppliedDiff.by(folder, program, before, LineDiff.of("card.json", before, after)))
        .isEqualTo(after);
  }

  static Stream<Arguments> names() {
    return Stream.of("card.json", "./cards/one.json", "my cards/x y.json", "cards//deep/ü.json")
        .flatMap(
            name ->
                Stream.of(
                    Arguments.of(name, List.of("patch", "-p1")),
                    Arguments.of(name, List.of("git", "apply"))));
  }

  @ParameterizedTest
  @MethodSource("names")
  void diff_ofAFileInAFolder_isTakenByARealProgram(
      String name, List<String> program, @TempDir Path folder)
      throws IOException, InterruptedException {
    String diff = LineDiff.of(name, "1\n2\n", "1\n3\n");

    assertThat(AppliedDiff.by(folder, program, name, "1\n2\n", diff)).isEqualTo("1\n3\n");
  }

  @Test
  void diff_ofAnAbsolutePath_isTakenByPatchWithTheFile(@TempDir Path folder)
      throws IOException, InterruptedException {
    String name = folder.resolve("card.json").toString();
    String diff = LineDiff.of(name, "1\n2\n", "1\n3\n");

    assertThat(AppliedDiff.by(folder, List.of("patch", name), "1\n2\n", diff)).isEqualTo("1\n3\n");
  }

  /** Some without the last line end. */
  private static String lines(Random random) {
    String lines =
        IntStream.range(0, random.nextInt(40))
            .mapToObj(i -> random.nextInt(5) + ENDS.get(random.nextInt(ENDS.size())))
            .collect(Collectors.joining());
    return random.nextInt(3) == 0 ? lines.strip() : lines;
  }

  private static String numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(i -> i + "\n").collect(Collectors.joining());
  }
}
