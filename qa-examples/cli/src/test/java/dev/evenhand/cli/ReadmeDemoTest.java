package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line of the demo that the README shows is printed, in that order. */
class ReadmeDemoTest {
  @TempDir Path folder;

  @Test
  void readme_showsWhatTheDemoPrints() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    String block = readme.split("<!-- demo -->\n```\n", -1)[1].split("```", -1)[0];
    List<String> shown = block.lines().filter(line -> !line.equals("...")).toList();

    Iterator<String> printed =
        RunResult.qa("demo", "--output", folder.resolve("demo.html")).out().lines().iterator();

    assertThat(shown).hasSizeGreaterThan(8);
    for (String line : shown) {
      boolean found = false;
      while (!found && printed.hasNext()) {
        found = printed.next().equals(line);
      }
      assertThat(found).as("the demo prints, in this place: " + line).isTrue();
    }
  }
}
