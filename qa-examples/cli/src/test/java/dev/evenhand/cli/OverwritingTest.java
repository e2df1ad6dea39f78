package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** No command writes onto what it reads, whatever name that has. */
class OverwritingTest {
  private static final String CARD =
      """
      {"id": "tiny", "version": "1.0.0", "title": "Tiny", "extends": "base@1.0.0"}
      """;
  private static final String BASE =
      """
      {"id": "base", "version": "1.0.0", "title": "Base", "sections": [
        {"id": "s", "title": "S", "questions": [{"id": "a", "ask": "A?", "type": "yes-no"}]}]}
      """;
  private static final String EVALUATIONS =
      """
      {"id":"e1","scorecard":"tiny@1.0.0","interaction":"c1","reviewer":"ana","answers":{"a":"yes"}}
      {"id":"e2","scorecard":"tiny@1.0.0","interaction":"c1","reviewer":"ben","answers":{"a":"no"}}
      {"id":"e3","scorecard":"tiny@1.0.0","interaction":"c2","reviewer":"ben","answers":{"z":"no"}}
      """;
  private static final Map<String, String> FILES =
      Map.of(
          "evaluations.ndjson",
          EVALUATIONS,
          "ratings.csv",
          "item,rater,value\n1,a,x\n1,b,y\n2,a,x\n2,b,x\n",
          "gate.json",
          "{\"gates\": [{\"count\": \"items\", \"atLeast\": 1}]}",
          "cards/tiny.scorecard.json",
          CARD,
          "cards/base.scorecard.json",
          BASE,
          "form.json",
          "{}");

  /** Each command with an option that writes, last, and the files that it reads or may read. */
  private static final Map<String, List<String>> COMMANDS =
      Map.of(
          "score --scorecard cards/tiny.scorecard.json evaluations.ndjson --rejects",
          List.of("evaluations.ndjson", "cards/tiny.scorecard.json", "cards/base.scorecard.json"),
          "score --cards cards evaluations.ndjson --rejects",
          List.of("evaluations.ndjson", "cards/tiny.scorecard.json", "cards/base.scorecard.json"),
          "show cards/tiny.scorecard.json --html",
          List.of("cards/tiny.scorecard.json", "cards/base.scorecard.json"),
          "calibrate ratings.csv --gate gate.json --output",
          List.of("ratings.csv", "gate.json"),
          "calibrate evaluations.ndjson --scorecard cards/tiny.scorecard.json --output",
          List.of("evaluations.ndjson", "cards/tiny.scorecard.json", "cards/base.scorecard.json"),
          "import --from connect form.json --output",
          List.of("form.json"),
          "export --to connect cards/tiny.scorecard.json --output",
          List.of("cards/tiny.scorecard.json", "cards/base.scorecard.json"));

  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectory(folder.resolve("cards"));
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  static Stream<Arguments> commandsAndFiles() {
    return COMMANDS.entrySet().stream()
        .flatMap(
            command ->
                command.getValue().stream().map(file -> Arguments.of(command.getKey(), file)));
  }

  @ParameterizedTest(name = "qa {0} {1}")
  @MethodSource("commandsAndFiles")
  void whatIsRead_isNotWrittenOnto_underAnyName(String command, String file) throws IOException {
    Path read = folder.resolve(file);
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path symbolic = Files.createSymbolicLink(elsewhere.resolve("symbolic"), read);
    Path hard = Files.createLink(elsewhere.resolve("hard"), read);
    Path way = folder.resolve("elsewhere/../" + file);

    for (Path name : List.of(read, symbolic, hard, way)) {
      RunResult ran = run(command, name);

      assertThat(ran.exit()).as("%s", name).isEqualTo(2);
      assertThat(ran.err()).contains(name + " is ").endsWith(" read; name another file.\n");
    }
    assertThat(contents()).isEqualTo(new LinkedHashMap<>(FILES));
    assertThat(elsewhere).isDirectoryContaining("glob:**/{symbolic,hard}");
  }

  @ParameterizedTest(name = "qa {0}")
  @MethodSource("commands")
  void anotherFile_beside_isReplaced(String command) throws IOException {
    Path other = Files.writeString(folder.resolve("cards/other.json"), "old");

    run(command, other);

    // The form is none, so of it nothing is written.
    assertThat(Files.readString(other).equals("old")).isEqualTo(command.startsWith("import"));
    assertThat(contents()).isEqualTo(new LinkedHashMap<>(FILES));
  }

  static Stream<String> commands() {
    return COMMANDS.keySet().stream();
  }

  @Test
  void everyOptionThatWrites_isAmongTheseCommands() {
    List<String> writing = new ArrayList<>();
    for (Map.Entry<String, CommandLine> command :
        new CommandLine(new Qa()).getSubcommands().entrySet()) {
      for (OptionSpec option : command.getValue().getCommandSpec().options()) {
        if (option.type() == OutputFile.class) {
          writing.add(command.getKey() + " " + option.longestName());
        }
      }
    }

    assertThat(writing)
        .containsExactlyInAnyOrder(
            "demo --output", // which reads nothing
            "show --html",
            "preview --save", // PreviewCommandTest, as it goes on until it is ended
            "score --output", // ScoreInteractiveTest, as it adds to what is there
            "score --rejects",
            "calibrate --output",
            "import --output",
            "export --output");
  }

  @Test
  void everyArgumentThatNamesAFile_isMarkedAsReadOrWritten() {
    Set<String> files = Set.of("FILE", "PATH", "INPUT", "CARD", "FORM", "BEFORE", "AFTER");
    List<String> marked = new ArrayList<>();
    for (CommandLine command : new CommandLine(new Qa()).getSubcommands().values()) {
      for (ArgSpec arg : command.getCommandSpec().args()) {
        boolean named = Overwriting.what(arg).isPresent() || arg.type() == OutputFile.class;
        String name = command.getCommandName() + " " + arg.paramLabel();
        assertThat(named).as(name).isEqualTo(files.contains(arg.paramLabel()));
        if (named) {
          marked.add(name);
        }
      }
    }
    assertThat(marked).contains("score INPUT", "score CARD", "score PATH", "calibrate FILE");
  }

  @Test
  void cardOfAnyName_mayExtendOneBesideIt_whichIsNotWrittenOnto() throws IOException {
    Path card = Files.writeString(folder.resolve("cards/tiny.json"), CARD);
    Path base = folder.resolve("cards/base.scorecard.json");

    RunResult ran =
        RunResult.qa(
            "score",
            "--scorecard",
            card,
            folder.resolve("evaluations.ndjson"),
            "--rejects",
            folder.resolve("cards/base.scorecard.json"));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("is one of the cards that may be read");
    assertThat(base).hasContent(BASE);
  }

  @Test
  void aCardInTheFolderWhereQaRuns_isNotReadForTheDotOfDecimal() throws IOException {
    Path card = Path.of("written-by-a-test.scorecard.json");
    Files.writeString(card, "old");
    try {
      for (List<String> options : List.of(List.<String>of(), List.of("--decimal", "."))) {
        List<Object> words = new ArrayList<>(List.of("calibrate", folder.resolve("ratings.csv")));
        words.addAll(options);
        words.addAll(List.of("--output", card));

        assertThat(RunResult.qa(words.toArray()).err()).isEqualTo("Written: " + card + "\n");
        assertThat(card).content().isNotEqualTo("old");
      }
    } finally {
      Files.deleteIfExists(card);
    }
  }

  @Test
  void whatQaRunsFrom_isNotWrittenOnto() throws IOException {
    Path jar = Files.writeString(folder.resolve("qa.jar"), "program");
    Path archive = Files.writeString(folder.resolve("qa.jsa"), "classes");
    Path link = Files.createSymbolicLink(folder.resolve("link"), jar);
    String classes = System.getProperty("java.class.path");
    System.setProperty("java.class.path", folder + File.pathSeparator + jar);
    try {
      for (Path name : List.of(jar, archive, link)) {
        RunResult ran = run("calibrate ratings.csv --output", name);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(name + " is what qa runs from; name another file.");
      }
    } finally {
      System.setProperty("java.class.path", classes);
    }
    assertThat(jar).hasContent("program");
    assertThat(archive).hasContent("classes");
  }

  @Test
  void fileWithAnAtSign_isReadAsItself_notAsArguments() throws IOException {
    Path at = Path.of("@written-by-a-test.csv");
    Files.writeString(at, FILES.get("ratings.csv"));
    try {
      assertThat(RunResult.qa("calibrate", at).out()).contains("Ratings 4");
      assertThat(RunResult.qa("calibrate", at, "--output", at).err()).contains("is what is read");
      assertThat(at).hasContent(FILES.get("ratings.csv"));
    } finally {
      Files.deleteIfExists(at);
    }
  }

  private RunResult run(String command, Path output) {
    List<Object> words = new ArrayList<>();
    for (String word : command.split(" ", -1)) {
      words.add(FILES.containsKey(word) || word.equals("cards") ? folder.resolve(word) : word);
    }
    words.add(output);
    return RunResult.qa(words.toArray());
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    for (String file : FILES.keySet()) {
      contents.put(
          file, new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.UTF_8));
    }
    return contents;
  }
}
