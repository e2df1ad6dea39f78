package dev.evenhand.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the README shows is what runs: its card, its Java, and what they print. */
class ReadmeTest {
  private static final Path CARD = Path.of("src/main/resources/first.scorecard.json");
  private static final Path RATINGS = Path.of("src/main/resources/krippendorff2011.csv");
  private static final Pattern BLOCK =
      Pattern.compile("<!-- (\\S+) -->\\n```\\w*\\n(.*?)```", Pattern.DOTALL);

  private static String readme = "";

  interface Program {
    void run() throws Exception;
  }

  @BeforeAll
  static void read() throws Exception {
    readme = Files.readString(Path.of("../../README.md"));
  }

  @Test
  void card_isTheOneThatRuns() throws Exception {
    assertThat(block("first.scorecard.json")).isEqualTo(Files.readString(CARD));
  }

  @Test
  void java_isThatOfTheQuickstart() throws Exception {
    String source =
        Files.readString(Path.of("src/main/java/dev/evenhand/quickstart/ScoreOneCall.java"));

    assertThat(source.replaceAll("(?m)^ +", ""))
        .contains(block("ScoreOneCall.java").replaceAll("(?m)^ +", ""));
  }

  @Test
  void output_isWhatTheJavaPrints() throws Exception {
    String printed = printed(() -> ScoreOneCall.main(new String[] {CARD.toString()}));

    assertThat(block("ScoreOneCall.out")).isEqualTo(printed);
  }

  @Test
  void ratings_giveTheNumbersThatKrippendorff2011Prints() throws Exception {
    String printed = printed(() -> CalibrateReviewers.main(new String[] {RATINGS.toString()}));

    assertThat(printed)
        .containsPattern("krippendorff-alpha-nominal +0\\.743 ")
        .containsPattern("krippendorff-alpha-ordinal +0\\.815 ")
        .containsPattern("krippendorff-alpha-interval +0\\.849 ")
        .containsPattern("krippendorff-alpha-ratio +0\\.797 ");
  }

  /** Its versions are those of the jars that whoever imports it gets. */
  @Test
  void bom_namesEveryJar() throws Exception {
    Path root = Path.of("../..");
    List<Path> jars =
        List.of(
            root.resolve("qa-api/pom.xml"),
            root.resolve("qa-engine/scoring/pom.xml"),
            root.resolve("qa-engine/answering/pom.xml"),
            root.resolve("qa-engine/sheets/pom.xml"),
            root.resolve("qa-engine/authoring/pom.xml"),
            root.resolve("qa-engine/calibration/pom.xml"),
            root.resolve("qa-engine/report/pom.xml"),
            root.resolve("qa-engine/jackson2/pom.xml"),
            root.resolve("qa-engine/jackson3/pom.xml"),
            root.resolve("qa-scorecards/pom.xml"));
    String bom = Files.readString(root.resolve("qa-engine/bom/pom.xml"));

    for (Path jar : jars) {
      Matcher own =
          Pattern.compile("</parent>\\s*<artifactId>(.*?)<", Pattern.DOTALL)
              .matcher(Files.readString(jar));
      assertThat(own.find()).isTrue();
      assertThat(bom).contains("<artifactId>" + own.group(1) + "</artifactId>");
    }
    Matcher version = Pattern.compile("<version>(.*?)</version>").matcher(bom);
    assertThat(version.find()).isTrue();
    assertThat(Files.readString(root.resolve("pom.xml")))
        .contains("<artifactId>qa-parent</artifactId>\n  <version>" + version.group(1));
  }

  @Test
  void everyModule_isInTheReadme() {
    assertThat(readme)
        .contains(List.of("qa-api", "qa-engine", "qa-scorecards", "qa-examples", "mvn verify"));
  }

  static String block(String name) {
    Matcher blocks = BLOCK.matcher(readme);
    while (blocks.find()) {
      if (blocks.group(1).equals(name)) {
        return blocks.group(2);
      }
    }
    throw new AssertionError("The README has no block named " + name);
  }

  private static String printed(Program program) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
