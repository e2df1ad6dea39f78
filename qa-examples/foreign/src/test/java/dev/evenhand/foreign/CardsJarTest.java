package dev.evenhand.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.catalog.CardPack;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import dev.evenhand.engine.catalog.ScorecardCatalog.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Cards of a jar that was built outside of the project, with no Java in it. */
class CardsJarTest {
  @Test
  void jarByTheRecipe_givesItsCards_andSaysWhatItIs() throws Exception {
    Entry entry =
        ScorecardCatalog.builder()
            .classLoader(CardsJarTest.class.getClassLoader())
            .build()
            .orThrow()
            .look("callback@^1")
            .orThrow();

    assertThat(entry.scorecard().title()).hasToString("Callback kept");
    assertThat(entry.pack()).isEqualTo(new CardPack("Example cards", "1.0.0", "CC0-1.0"));
  }

  @Test
  void recipe_isThatOfTheDocs() throws Exception {
    String recipe = Files.readString(Path.of("../cards/pom.xml"));
    String docs = Files.readString(Path.of("../../../qa-api/docs/scorecard-format.md"));

    assertThat(docs).contains(recipe.indent(2));
  }
}
