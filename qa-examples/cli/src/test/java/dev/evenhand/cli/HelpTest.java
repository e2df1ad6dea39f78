package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What {@code qa} says of itself. */
class HelpTest {
  @Test
  void everyCommand_standsInOneGroup() {
    List<String> grouped =
        Stream.of(CommandGroup.values()).flatMap(group -> group.commands().stream()).toList();

    assertThat(grouped).doesNotHaveDuplicates();
    assertThat(new CommandLine(new Qa()).getSubcommands().keySet())
        .containsExactlyInAnyOrderElementsOf(grouped);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpOfACommand_hasAWholeSentence_andAnExample(List<String> command) {
    RunResult asked = RunResult.qa(Stream.concat(Stream.of("help"), command.stream()).toArray());
    RunResult flagged =
        RunResult.qa(Stream.concat(command.stream(), Stream.of("--help")).toArray());

    assertThat(asked).isEqualTo(flagged);
    assertThat(asked.exit()).isZero();
    assertThat(asked.out())
        .startsWith("Usage: qa " + String.join(" ", command) + " ")
        .contains("\nExamples:\n  qa ")
        .matches(text -> text.lines().allMatch(line -> line.length() <= 80), "80 columns");
  }

  /**
   * A line that ends early though the next word has room was broken by hand, and again by picocli.
   */
  @ParameterizedTest
  @MethodSource("commands")
  void helpOfACommand_breaksItsSentencesOnce(List<String> command) {
    String help = RunResult.qa(Stream.concat(Stream.of("help"), command.stream()).toArray()).out();
    List<String> lines = help.substring(help.indexOf("\nExamples:")).lines().toList();

    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i);
      String word = lines.get(i + 1).split(" ", 2)[0];
      boolean proseGoesOn = !line.isEmpty() && !line.startsWith(" ") && !word.isEmpty();
      if (proseGoesOn && !line.matches(".*[.:]")) {
        assertThat(line.length() + 1 + word.length()).as(line).isGreaterThan(79);
      }
    }
  }

  static Stream<List<String>> commands() {
    return paths(new CommandLine(new Qa()), List.of());
  }

  private static Stream<List<String>> paths(CommandLine line, List<String> above) {
    return line.getSubcommands().entrySet().stream()
        .flatMap(
            entry -> {
              List<String> path = Stream.concat(above.stream(), Stream.of(entry.getKey())).toList();
              return Stream.concat(Stream.of(path), paths(entry.getValue(), path));
            });
  }

  @Test
  void helpOfWhatIsNoCommandOfACommand_saysSo() {
    RunResult ran = RunResult.qa("help", "lint", "test");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo("qa lint has no commands of its own, such as 'test'. Say qa lint --help.\n");
  }

  @Test
  void listOfCommands_tellsWholeSentences() {
    String out = RunResult.qa("--help").out();

    assertThat(out)
        .isEqualTo(RunResult.qa("help").out())
        .isEqualTo(RunResult.qa().out())
        .contains("\nWrite scorecards:\n")
        .contains("  compare              Tells what differs between two scorecards.\n")
        .contains("  plan                 Tells how much reviewing it takes.\n");
  }
}
