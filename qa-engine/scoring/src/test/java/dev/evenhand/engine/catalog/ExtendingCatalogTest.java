package dev.evenhand.engine.catalog;

import static dev.evenhand.engine.catalog.CatalogCards.card;
import static dev.evenhand.engine.catalog.CatalogCards.file;
import static dev.evenhand.engine.catalog.CatalogCards.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards of a catalogue that extend each other, in whatever order they are found. */
class ExtendingCatalogTest {
  @TempDir private Path folder;

  private static String child(String id, String base) {
    return "{\"id\": \"%s\", \"version\": \"1.0.0\", \"title\": \"%s\", \"extends\": \"%s\"}"
        .formatted(id, id, base);
  }

  private CatalogLoad load() {
    return ScorecardCatalog.builder().directory(folder).build();
  }

  private List<String> texts() {
    return load().problems().stream()
        .map(Problem::text)
        .map(text -> text.replace(folder.toString(), "cards"))
        .toList();
  }

  private static List<String> refs(CatalogLoad load) {
    return load.catalog().all().stream().map(entry -> entry.scorecard().ref().toString()).toList();
  }

  @Test
  void directory_chainOfCards_eachAfterItsBase() throws IOException {
    file(folder, "a.scorecard.json", child("a", "b@1.0.0"));
    file(folder, "b.scorecard.json", child("b", "c@1.0.0"));
    file(folder, "c.scorecard.json", json("c", "1.0.0"));

    CatalogLoad load = load();

    assertThat(load.problems()).isEmpty();
    assertThat(refs(load)).containsExactly("a@1.0.0", "b@1.0.0", "c@1.0.0");
    Scorecard a = load.catalog().latest("a").orElseThrow();
    assertThat(a.sections()).isEqualTo(card("c", "1.0.0").sections());
  }

  @Test
  void provider_itsCard_canBeExtended() throws IOException {
    file(folder, "a.scorecard.json", child("a", "java@1.0.0"));

    CatalogLoad load =
        ScorecardCatalog.builder()
            .directory(folder)
            .provider(() -> List.of(card("java", "1.0.0")))
            .build();

    assertThat(load.problems()).isEmpty();
    assertThat(refs(load)).containsExactly("a@1.0.0", "java@1.0.0");
  }

  @Test
  void directory_absentBase_problemAtTheCard() throws IOException {
    file(folder, "a.scorecard.json", child("a", "b@1.0.0"));

    assertThat(texts())
        .containsExactly(
            "cards/a.scorecard.json:1:58 /extends: there is no such card to extend, found"
                + " \"b@1.0.0\". Add the card to this catalogue, or correct the name and version."
                + " [unknown-base]");
  }

  @Test
  void directory_brokenBase_problemOfEach() throws IOException {
    file(folder, "a.scorecard.json", child("a", "b@1.0.0"));
    file(folder, "b.scorecard.json", json("b", "1.0.0").replace("yes-no", "stars"));

    assertThat(texts())
        .hasSize(2)
        .contains(
            "cards/a.scorecard.json:1:58 /extends: the card to extend, in"
                + " cards/b.scorecard.json, has problems of its own, found \"b@1.0.0\"."
                + " Correct that card first. [broken-base]");
  }

  @Test
  void directory_cardsThatExtendEachOther_problem() throws IOException {
    file(folder, "a.scorecard.json", child("a", "b@1.0.0"));
    file(folder, "b.scorecard.json", child("b", "a@1.0.0"));

    assertThat(texts())
        .containsExactly(
            "cards/a.scorecard.json:1:58 /extends: the card to extend, in"
                + " cards/b.scorecard.json, has problems of its own, found \"b@1.0.0\"."
                + " Correct that card first. [broken-base]",
            "cards/b.scorecard.json:1:58 /extends: the card extends itself, by way of a@1.0.0,"
                + " b@1.0.0, found \"a@1.0.0\". Let one of these cards stand alone."
                + " [cyclic-extends]");
  }

  @Test
  void directory_cardThatExtendsItself_problem() throws IOException {
    file(folder, "a.scorecard.json", child("a", "a@1.0.0"));

    assertThat(texts())
        .containsExactly(
            "cards/a.scorecard.json:1:58 /extends: the card extends itself, by way of a@1.0.0,"
                + " found \"a@1.0.0\". Let one of these cards stand alone. [cyclic-extends]");
  }

  @Test
  void circle_namesOnlyTheCardsInIt() throws IOException {
    file(folder, "a.scorecard.json", child("a", "b@1.0.0"));
    file(folder, "b.scorecard.json", child("b", "c@1.0.0"));
    file(folder, "c.scorecard.json", child("c", "b@1.0.0"));

    assertThat(texts())
        .containsExactly(
            "cards/a.scorecard.json:1:58 /extends: the card to extend, in"
                + " cards/b.scorecard.json, has problems of its own, found \"b@1.0.0\". Correct that"
                + " card first. [broken-base]",
            "cards/b.scorecard.json:1:58 /extends: the card to extend, in"
                + " cards/c.scorecard.json, has problems of its own, found \"c@1.0.0\". Correct that"
                + " card first. [broken-base]",
            "cards/c.scorecard.json:1:58 /extends: the card extends itself, by way of b@1.0.0,"
                + " c@1.0.0, found \"b@1.0.0\". Let one of these cards stand alone."
                + " [cyclic-extends]");
  }
}
