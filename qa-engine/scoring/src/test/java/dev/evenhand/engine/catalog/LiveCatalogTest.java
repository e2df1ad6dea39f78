package dev.evenhand.engine.catalog;

import static dev.evenhand.engine.catalog.CatalogCards.file;
import static dev.evenhand.engine.catalog.CatalogCards.jar;
import static dev.evenhand.engine.catalog.CatalogCards.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.spi.ScorecardProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCatalogTest {
  private static final ScorecardRef A = new ScorecardRef("a", "1.0.0");

  @TempDir private Path folder;

  private LiveCatalog live() {
    return LiveCatalog.of(ScorecardCatalog.builder().directory(folder));
  }

  private Path a(String text) throws IOException {
    return file(folder, "a.scorecard.json", text);
  }

  private static String titled(String id, String version, String title) {
    return json(id, version).replace("\"Card\"", '"' + title + '"');
  }

  private static List<String> texts(CatalogReload reload) {
    return reload.changes().stream().map(change -> change.kind() + " " + change.ref()).toList();
  }

  @Test
  void firstReading_addsWhatIsThere() throws IOException {
    a(json("a", "1.0.0"));

    CatalogReload first = live().last();

    assertThat(first.changes())
        .extracting(CatalogChange::text)
        .containsExactly("added a@1.0.0, " + folder.resolve("a.scorecard.json"));
    assertThat(first.problems()).isEmpty();
  }

  @Test
  void change_ofARowCalledAsItsCard_namesItOnce() {
    LiveCatalog live =
        LiveCatalog.of(
            ScorecardCatalog.builder().texts("table", () -> Map.of("a@1.0.0", json("a", "1.0.0"))));

    assertThat(live.last().changes())
        .extracting(CatalogChange::text)
        .containsExactly("added a@1.0.0");
  }

  @Test
  void rowWithoutText_isTold_andTheOthersServe() {
    Map<String, String> rows = new HashMap<>();
    rows.put("row 1", json("a", "1.0.0"));
    rows.put("row 2", null);

    LiveCatalog live = LiveCatalog.of(ScorecardCatalog.builder().texts("table cards", () -> rows));

    assertThat(live.current().find(A)).isPresent();
    assertThat(live.last().problems())
        .extracting(Problem::text)
        .containsExactly(
            "row 2: there is no text, but null. Store the card there, or leave the row out."
                + " [no-text]");
  }

  @Test
  void reload_ofTheSame_changesNothing() throws IOException {
    a(json("a", "1.0.0"));
    LiveCatalog live = live();

    assertThat(live.reload().changes()).isEmpty();
    assertThat(live.current().find(A)).isPresent();
  }

  @Test
  void reload_newVersionsOtherTextsAndMissingFiles_areTold() throws IOException {
    a(json("a", "1.0.0"));
    Path b = file(folder, "b.scorecard.json", json("b", "1.0.0"));
    LiveCatalog live = live();

    a(titled("a", "1.0.0", "Other"));
    file(folder, "a2.scorecard.json", json("a", "1.1.0"));
    Files.delete(b);

    assertThat(texts(live.reload()))
        .containsExactly("REPLACED a@1.0.0", "ADDED a@1.1.0", "REMOVED b@1.0.0");
    assertThat(live.current().latest("b")).isEmpty();
  }

  @Test
  void reload_ofABrokenFile_keepsItsCard_untilItIsMended() throws IOException {
    a(json("a", "1.0.0"));
    LiveCatalog live = live();
    Scorecard before = live.current().find(A).orElseThrow();

    a("{");
    CatalogReload broken = live.reload();
    CatalogReload still = live.reload();
    a(titled("a", "1.0.0", "Mended"));
    CatalogReload mended = live.reload();

    assertThat(texts(broken)).containsExactly("KEPT a@1.0.0");
    assertThat(broken.problems()).extracting(Problem::code).containsExactly("not-json");
    assertThat(broken.catalog().find(A)).containsSame(before);
    assertThat(still).usingRecursiveComparison().ignoringFields("catalog").isEqualTo(broken);
    assertThat(texts(mended)).containsExactly("REPLACED a@1.0.0");
    assertThat(mended.problems()).isEmpty();
  }

  @Test
  void reload_ofABrokenBase_keepsTheCardsThatExtendIt() throws IOException {
    a(json("a", "1.0.0"));
    file(
        folder,
        "b.scorecard.json",
        """
        {"id": "b", "version": "1.0.0", "title": "B", "extends": "a@1.0.0"}
        """);
    LiveCatalog live = live();

    a("{");

    assertThat(texts(live.reload())).containsExactly("KEPT a@1.0.0", "KEPT b@1.0.0");
    assertThat(live.current().all()).hasSize(2);
  }

  @Test
  void reload_ofASourceThatIsGone_keepsItsCards_andTakesOthers() throws IOException {
    Path cards = Files.createDirectories(folder.resolve("cards"));
    Path a = file(cards, "a.scorecard.json", json("a", "1.0.0"));
    Path jar =
        jar(
            folder.resolve("b.jar"),
            Map.of(
                ScorecardCatalog.INDEX,
                "b.scorecard.json",
                "b.scorecard.json",
                json("b", "1.0.0")));
    LiveCatalog live =
        LiveCatalog.of(ScorecardCatalog.builder().directory(cards).jar(jar).directory(folder));

    Files.delete(a);
    Files.delete(cards);
    Files.writeString(jar, "no jar");
    file(folder, "c.scorecard.json", json("c", "1.0.0"));
    CatalogReload reload = live.reload();

    assertThat(texts(reload)).containsExactly("KEPT a@1.0.0", "KEPT b@1.0.0", "ADDED c@1.0.0");
    assertThat(reload.problems())
        .extracting(Problem::code)
        .containsExactly("directory-missing", "jar-unreadable");
  }

  @Test
  void reload_ofACopyOfALiveCard_leavesTheFirstInService() throws IOException {
    file(folder, "z.scorecard.json", titled("a", "1.0.0", "First"));
    LiveCatalog live = live();

    a(titled("a", "1.0.0", "Copy"));
    CatalogReload reload = live.reload();

    assertThat(reload.changes()).isEmpty();
    assertThat(live.current().find(A).orElseThrow().title()).hasToString("First");
    assertThat(reload.problems())
        .extracting(Problem::text)
        .containsExactly(
            ("%s: scorecard a@1.0.0 is already in %s, which serves on. Raise the version in one of"
                    + " them, or remove one. [duplicate-card]")
                .formatted(folder.resolve("a.scorecard.json"), folder.resolve("z.scorecard.json")));
    assertThat(ScorecardCatalog.builder().directory(folder).build().catalog().find(A)).isEmpty();
  }

  @Test
  void firstReading_ofTwoCardsOfAVersion_takesNeither() throws IOException {
    a(json("a", "1.0.0"));
    file(folder, "z.scorecard.json", json("a", "1.0.0"));

    assertThat(live().current().all()).isEmpty();
  }

  @Test
  void texts_areAskedForAnew_andKeptWhereTheyCantBe() {
    Map<String, String> rows = new HashMap<>(Map.of("row 2", json("b", "1.0.0")));
    AtomicBoolean down = new AtomicBoolean();
    LiveCatalog live =
        LiveCatalog.of(
            ScorecardCatalog.builder()
                .texts(
                    "table cards",
                    () -> {
                      if (down.get()) {
                        throw new IllegalArgumentException("no answer,\n password=secret");
                      }
                      return rows;
                    }));

    rows.put("row 1", "{\"id\": \"a\", \"version\": \"1.0.0\", \"extends\": \"b@1.0.0\"}");
    assertThat(texts(live.reload())).containsExactly("ADDED a@1.0.0");
    down.set(true);
    CatalogReload failed = live.reload();

    assertThat(texts(failed)).containsExactly("KEPT a@1.0.0", "KEPT b@1.0.0");
    assertThat(failed.problems())
        .extracting(Problem::text)
        .containsExactly(
            "table cards: the cards can't be read (IllegalArgumentException: no answer,"
                + " password=...). See to what fails there; the next reading tries again."
                + " [source-failed]");
  }

  @Test
  void provider_thatThrows_stopsTheStart_butNotAReading() {
    AtomicBoolean broken = new AtomicBoolean();
    ScorecardProvider provider =
        () -> {
          if (broken.get()) {
            throw new IllegalStateException("no");
          }
          return List.of(CatalogCards.card("a", "1.0.0"));
        };
    LiveCatalog live = LiveCatalog.of(ScorecardCatalog.builder().provider(provider));

    broken.set(true);

    assertThat(texts(live.reload())).containsExactly("KEPT a@1.0.0");
    assertThatThrownBy(() -> LiveCatalog.of(ScorecardCatalog.builder().provider(provider)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("failed: java.lang.IllegalStateException: no");
  }

  @Test
  void json_ofStringsAndBytes_isASource() {
    ScorecardCatalog.Builder sources =
        ScorecardCatalog.builder()
            .json("card 1", "{\"id\": \"b\", \"version\": \"1.0.0\", \"extends\": \"a@1.0.0\"}")
            .json("card 2", json("a", "1.0.0").getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(sources.build().orThrow().all())
        .extracting(ScorecardCatalog.Entry::origin)
        .containsExactly("card 2", "card 1");
  }

  @Test
  void watch_readsWhatChanged_andTells_untilItIsClosed() throws Exception {
    a(json("a", "1.0.0"));
    LiveCatalog live = live();
    BlockingQueue<CatalogReload> told = new ArrayBlockingQueue<>(10);
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {});
    CatalogWatch watch =
        live.watch(
            Duration.ofMillis(5),
            reload -> {
              told.add(reload);
              throw new IllegalStateException("a listener that throws ends no watch");
            });
    try (watch) {
      file(folder, "b.scorecard.json", json("b", "1.0.0"));
      CatalogReload first = told.poll(30, TimeUnit.SECONDS);
      file(folder, "b.scorecard.json", "{");
      CatalogReload second = told.poll(30, TimeUnit.SECONDS);

      assertThat(first).isNotNull();
      assertThat(texts(first)).containsExactly("ADDED b@1.0.0");
      assertThat(second).isNotNull();
      assertThat(texts(second)).containsExactly("KEPT b@1.0.0");
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(null);
    }
    assertThat(told).isEmpty();
  }

  @Test
  void watch_ofNoTime_isRefused() {
    assertThatThrownBy(() -> live().watch(Duration.ZERO, reload -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The interval is PT0S; must be one millisecond or more.");
  }

  @Test
  void current_whileOthersRead_isOneWholeCatalogue() throws Exception {
    Map<String, String> both = new HashMap<>();
    LiveCatalog live =
        LiveCatalog.of(ScorecardCatalog.builder().texts("cards", () -> Map.copyOf(both)));
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; i < 200; i++) {
                String version = "1.0." + i;
                both.put("a", json("a", version));
                both.put("b", json("b", version));
                live.reload();
              }
            });
    writer.start();
    int seen = 0;
    while (writer.isAlive()) {
      List<ScorecardCatalog.Entry> all = live.current().all();
      assertThat(all.stream().map(entry -> entry.scorecard().version()).distinct().count())
          .isLessThanOrEqualTo(1);
      seen++;
    }
    writer.join();

    assertThat(seen).isPositive();
    assertThat(live.current().latest("a").orElseThrow().version()).isEqualTo("1.0.199");
  }
}
