package dev.evenhand.engine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthoringDocTest {
  @Test
  void testOfADoc_isTheOneThatIsCompiledHere_butForItsFolder() throws IOException {
    String doc = Files.readString(Cards.ROOT.resolve("qa-engine/docs/authoring.md"));
    String snippet = doc.split("<!-- CardsTest.java -->\n```java\n", -1)[1].split("```", -1)[0];
    List<String> compiled =
        Files.readAllLines(
            Path.of(
                System.getProperty("basedir", ""),
                "src/test/java/dev/evenhand/engine/testing/CardsTest.java"));

    assertThat(
            snippet
                .replace(
                    "src/main/resources/cards", "src/test/resources/dev/evenhand/engine/testing")
                .lines())
        .isSubsetOf(compiled);
  }
}
