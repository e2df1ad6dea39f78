package dev.evenhand.engine.catalog;

import static dev.evenhand.engine.catalog.CatalogCards.file;
import static dev.evenhand.engine.catalog.CatalogCards.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder or a jar may hold, so that none takes all memory, all time or waits for ever. */
class CatalogLimitsTest {
  @TempDir private Path folder;

  private List<String> texts(CatalogLoad load) {
    return load.problems().stream()
        .map(Problem::text)
        .map(text -> text.replace(folder.toString(), "cards"))
        .toList();
  }

  private CatalogLoad load() {
    return ScorecardCatalog.builder().directory(folder).build();
  }

  private void chain(int cards) throws IOException {
    for (int i = 1; i < cards; i++) {
      file(
          folder,
          "c" + (10_000 + i) + ".scorecard.json",
          "{\"id\": \"c%s\", \"version\": \"1.0.0\", \"title\": \"T\", \"extends\": \"c%s@1.0.0\"}"
              .formatted(i, i - 1));
    }
  }

  @Test
  void chain_of32Bases_isJoined_andOneMoreIsTold() throws IOException {
    chain(34);
    file(folder, "c10000.scorecard.json", json("c0", "1.0.0"));

    CatalogLoad load = load();

    assertThat(load.catalog().all()).hasSize(33);
    assertThat(texts(load))
        .containsExactly(
            "cards/c10033.scorecard.json:1:60 /extends: the card extends a chain of more than 32"
                + " cards, found \"c32@1.0.0\". Build it on a card nearer to the first."
                + " [long-extends]");
  }

  @Test
  void chain_ofThousands_oneProblemACard() throws IOException {
    chain(3000);
    file(
        folder,
        "c10000.scorecard.json",
        "{\"id\": \"c0\", \"version\": \"1.0.0\", \"title\": \"T\", \"extends\": \"c2999@1.0.0\"}");

    assertThat(load().problems())
        .hasSize(3000)
        .extracting(Problem::code)
        .containsOnly("long-extends");
  }

  @Test
  void pipe_isTold_andTheOthersAreRead() throws Exception {
    Process made =
        new ProcessBuilder("mkfifo", folder.resolve("a.scorecard.json").toString()).start();
    assertThat(made.waitFor()).isZero();
    file(folder, "b.scorecard.json", json("b", "1.0.0"));

    CatalogLoad load = load();

    assertThat(load.catalog().all()).hasSize(1);
    assertThat(texts(load))
        .containsExactly(
            "cards/a.scorecard.json: this is a pipe or a device, which may never end. Put an"
                + " ordinary file there, or remove it. [file-is-special]");
  }

  @Test
  void source_ofTooManyFiles_isToldFirst() {
    CatalogContents contents = new CatalogContents();
    CardSource source = new CardSource("many.jar", contents);
    byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < CardSource.MOST_FILES; i++) {
      assertThat(source.hasRoom()).isTrue();
      source.add("f" + i, empty);
    }

    assertThat(source.hasRoom()).isFalse();
    List<Problem> problems = ClearCards.of(contents.all()).problems();
    assertThat(problems.get(0).text())
        .isEqualTo(
            "many.jar: this holds more cards than are read of one place; the others were left out;"
                + " allowed: at most 10000 files and 32 MiB. Split it into several."
                + " [source-too-large]");
    assertThat(problems).as("not all of each file").hasSizeLessThan(20_000);
  }

  @Test
  void index_longerThanAFileMayBe_isNotRead() {
    CatalogContents contents = new CatalogContents();
    CardSource source = new CardSource("bomb.jar", contents);

    assertThat(source.takes(new byte[4 << 20])).isTrue();
    assertThat(source.takes(new byte[(4 << 20) + 1])).isFalse();
    assertThat(ClearCards.of(contents.all()).problems())
        .extracting(Problem::code)
        .containsExactly("source-too-large");
  }

  @Test
  void source_ofTooMuchText_isTold() {
    CardSource source = new CardSource("large.jar", new CatalogContents());
    byte[] large = " ".repeat(4 << 20).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 8; i++) {
      assertThat(source.hasRoom()).isTrue();
      source.add("f" + i, large);
    }

    assertThat(source.hasRoom()).isFalse();
  }
}
