package dev.evenhand.engine.catalog;

import static dev.evenhand.engine.catalog.CatalogCards.file;
import static dev.evenhand.engine.catalog.CatalogCards.jar;
import static dev.evenhand.engine.catalog.CatalogCards.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.catalog.ScorecardCatalog.Entry;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardPackTest {
  private static final String ACME =
      "{\"name\": \"Acme cards\", \"version\": \"2.1\", \"license\": \"CC-BY-4.0\"}";
  private static final CardPack PACK = new CardPack("Acme cards", "2.1", "CC-BY-4.0");

  @TempDir private Path folder;

  @Test
  void folder_saysWhatItsCardsAre() throws IOException {
    file(folder, "a.scorecard.json", json("a", "1.0.0"));
    file(folder, "scorecards.pack.json", ACME);

    CatalogLoad load = ScorecardCatalog.builder().directory(folder).build();

    assertThat(load.orThrow().all()).extracting(Entry::pack).containsExactly(PACK);
    assertThat(PACK.text()).isEqualTo("Acme cards 2.1, CC-BY-4.0");
  }

  @Test
  void jar_saysWhatItsCardsAre_asFileAndOnTheClassPath() throws IOException {
    Path jar = jar(folder.resolve("acme.jar"), cards(ACME));

    assertThat(ScorecardCatalog.builder().jar(jar).build().orThrow().all())
        .extracting(Entry::pack)
        .containsExactly(PACK);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(ScorecardCatalog.builder().classLoader(loader).build().orThrow().all())
          .extracting(Entry::pack)
          .containsExactly(PACK);
    }
  }

  @Test
  void cardsOfOtherSources_areOfNoPack() throws IOException {
    file(folder, "scorecards.pack.json", ACME);
    Path plain = Files.createDirectories(folder.resolve("plain"));
    file(plain, "a.scorecard.json", json("a", "1.0.0"));

    ScorecardCatalog catalog =
        ScorecardCatalog.builder()
            .directory(folder)
            .directory(plain)
            .json("a row", json("b", "1.0.0"))
            .card(CatalogCards.card("c", "1.0.0"), "our program")
            .build()
            .orThrow();

    assertThat(catalog.all()).hasSize(3).extracting(Entry::pack).containsOnlyNulls();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"version": "1"} | :1:1: the property "name" is missing. Add "name". [missing-property]
          {"name": "A", "licence": "MIT"} | :1:15 /licence: unknown property "licence". Maybe you mean "license". [unknown-property]
          {"name": 1} | :1:10 /name: "name" is of the wrong type, found 1; allowed: a text. Put it into double quotes. [wrong-type]
          {"name": " "} | :1:10 /name: "name" is no line of words, found " "; allowed: 1 to 100 characters. Write a short name in one line. [pack-words]
          {"name": "a\\nb"} | :1:10 /name: "name" is no line of words, found "a\\nb"; allowed: 1 to 100 characters. Write a short name in one line. [pack-words]
          """)
  void packThatSaysItWrong_isTold_andItsCardsServe(String pack, String told) throws IOException {
    Path file = file(folder, "scorecards.pack.json", pack);
    file(folder, "a.scorecard.json", json("a", "1.0.0"));

    CatalogLoad load = ScorecardCatalog.builder().directory(folder).build();

    assertThat(load.problems()).extracting(Problem::text).containsExactly(file + told);
    assertThat(load.catalog().all()).extracting(Entry::pack).containsOnlyNulls().hasSize(1);
  }

  @Test
  void pack_thatChanges_isReadAgain() throws IOException {
    file(folder, "a.scorecard.json", json("a", "1.0.0"));
    LiveCatalog live = LiveCatalog.of(ScorecardCatalog.builder().directory(folder));
    file(folder, "scorecards.pack.json", ACME);

    assertThat(live.digest()).isNotEqualTo(live.lastDigest());
    assertThat(live.reload().catalog().all()).extracting(Entry::pack).containsExactly(PACK);
  }

  private static Map<String, String> cards(String pack) {
    return Map.of(
        ScorecardCatalog.INDEX,
        "a.json\n",
        "META-INF/evenhand/pack.json",
        pack,
        "a.json",
        json("a", "1.0.0"));
  }
}
