package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replays the session of {@code authoring.md}: runs its commands, makes its edits, and holds each
 * line that is printed there. With {@code -Dupdate.golden} it writes what is printed anew.
 */
class AuthoringTranscriptTest {
  private static final Path DOC =
      Path.of(System.getProperty("basedir", ""), "../../qa-engine/docs/authoring.md");
  private static final Pattern BLOCK =
      Pattern.compile("```(console|diff)\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final String CARD = "our-calls.scorecard.json";

  @TempDir Path folder;

  @Test
  void session_replayed_printsWhatIsWrittenThere() throws IOException {
    String doc = Files.readString(DOC);
    int start = doc.indexOf("<!-- transcript -->");
    int end = doc.indexOf("<!-- end of transcript -->");
    assertThat(start).isPositive().isLessThan(end);
    StringBuilder replayed = new StringBuilder(doc.substring(0, start));
    Matcher blocks = BLOCK.matcher(doc.substring(start, end));
    int commands = 0;
    while (blocks.find()) {
      String block = blocks.group(2);
      String now = blocks.group(1).equals("diff") ? edit(block) : run(block);
      commands += block.split("\n\\$ ", -1).length;
      blocks.appendReplacement(
          replayed, Matcher.quoteReplacement("```" + blocks.group(1) + "\n" + now + "```\n"));
    }
    blocks.appendTail(replayed).append(doc.substring(end));

    if (System.getProperty("update.golden") != null) {
      Files.writeString(DOC, replayed.toString());
    }
    assertThat(replayed.toString()).isEqualTo(doc);
    assertThat(commands).isGreaterThan(5);
  }

  private String run(String block) {
    StringBuilder said = new StringBuilder();
    block
        .lines()
        .filter(line -> line.startsWith("$ "))
        .forEach(
            line -> {
              RunResult ran = RunResult.qa(arguments(line).toArray());
              said.append(line).append('\n');
              said.append(asIn(folder + "/", ran.out() + ran.err()));
            });
    return said.toString();
  }

  /** What is said in a folder: names without it, in diffs with the usual prefixes. */
  private static String asIn(String folder, String said) {
    return said.replace("--- " + folder, "--- a/")
        .replace("+++ " + folder, "+++ b/")
        .replace(folder, "");
  }

  private List<Object> arguments(String line) {
    List<Object> arguments = new ArrayList<>();
    for (MatchResult word : WORD.matcher(line.substring("$ qa ".length())).results().toList()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      arguments.add(text.startsWith("our-calls") ? folder.resolve(text) : text);
    }
    return arguments;
  }

  /** Makes the edit as {@code patch} does: by the lines that stay and go. */
  private String edit(String diff) throws IOException {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    diff.lines()
        .forEach(
            line -> {
              String text = line.isEmpty() ? "" : line.substring(1);
              before.append(line.startsWith("+") ? "" : text + "\n");
              after.append(line.startsWith("-") ? "" : text + "\n");
            });
    Path card = folder.resolve(CARD);
    String text = Files.readString(card);
    assertThat(text.split(Pattern.quote(before.toString()), -1))
        .as("the place of the edit:\n" + before)
        .hasSize(2);
    Files.writeString(card, text.replace(before, after));
    return diff;
  }
}
