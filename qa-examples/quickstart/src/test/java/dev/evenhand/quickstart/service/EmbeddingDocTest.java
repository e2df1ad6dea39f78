package dev.evenhand.quickstart.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The Java that the page on embedding shows runs: here, in tests or in the foreign applications.
 */
class EmbeddingDocTest {
  private static final Path PAGE = Path.of("../../qa-engine/docs/embedding.md");
  private static final List<String> FOLDERS =
      List.of(
          "src/main/java/dev/evenhand/quickstart/service",
          "src/test/java/dev/evenhand/quickstart/service",
          "src/test/java/dev/evenhand/quickstart",
          "../foreign/src/main/java/dev/evenhand/foreign",
          "../foreign/quarkus/src/main/java/dev/evenhand/foreign/quarkus");
  private static final Pattern BLOCK =
      Pattern.compile("<!-- (\\S+)\\.java -->\\n```java\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern JAVA = Pattern.compile("```java\\n");

  @Test
  void java_isThatWhichRuns() throws Exception {
    String page = Files.readString(PAGE);
    List<String> shown = new ArrayList<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      shown.add(block.group(1));
      for (String part : block.group(2).split("(?m)^ *// \\.\\.\\.\\n", -1)) {
        assertThat(plain(source(block.group(1)))).contains(plain(part));
      }
    }

    assertThat(shown).hasSizeGreaterThan(5).hasSize((int) JAVA.matcher(page).results().count());
  }

  private static String source(String name) throws Exception {
    for (String folder : FOLDERS) {
      Path file = Path.of(folder, name + ".java");
      if (Files.exists(file)) {
        return Files.readString(file);
      }
    }
    throw new AssertionError("no " + name + ".java in " + FOLDERS);
  }

  private static String plain(String java) {
    return java.replaceAll("\\s+", " ").strip();
  }
}
