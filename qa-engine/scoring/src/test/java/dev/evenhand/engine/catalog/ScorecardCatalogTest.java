package dev.evenhand.engine.catalog;

import static dev.evenhand.engine.catalog.CatalogCards.card;
import static dev.evenhand.engine.catalog.CatalogCards.file;
import static dev.evenhand.engine.catalog.CatalogCards.jar;
import static dev.evenhand.engine.catalog.CatalogCards.json;
import static dev.evenhand.engine.catalog.CatalogCards.loader;
import static dev.evenhand.engine.catalog.CatalogCards.provider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemException;
import dev.evenhand.api.scorecard.ScorecardRef;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardCatalogTest {
  private static final String SERVICES = "META-INF/services/dev.evenhand.api.spi.ScorecardProvider";

  @TempDir private Path folder;

  @Test
  void directory_filesOfCards_sortedAndNotRecursive() throws IOException {
    file(folder, "b.scorecard.json", json("b", "1.0.0"));
    file(folder, "a.scorecard.json", json("a", "1.0.0"));
    file(folder, "notes.json", "no card");
    file(Files.createDirectories(folder.resolve("old")), "c.scorecard.json", json("c", "1.0.0"));

    CatalogLoad load = ScorecardCatalog.builder().directory(folder).build();

    assertThat(load.problems()).isEmpty();
    assertThat(refs(load)).containsExactly("a@1.0.0", "b@1.0.0");
    assertThat(load.catalog().all().get(0).origin())
        .isEqualTo(folder.resolve("a.scorecard.json").toString());
    assertThat(load.catalog().find(new ScorecardRef("a", "1.0.0"))).contains(card("a", "1.0.0"));
  }

  @Test
  void directory_brokenFile_hidesNoOther() throws IOException {
    file(folder, "a.scorecard.json", json("a", "1"));
    file(folder, "b.scorecard.json", "{");
    file(folder, "c.scorecard.json", json("c", "1.0.0"));

    CatalogLoad load = ScorecardCatalog.builder().directory(folder).build();

    assertThat(refs(load)).containsExactly("c@1.0.0");
    assertThat(load.problems())
        .extracting(Problem::code)
        .containsExactly("bad-version", "not-json");
    assertThatThrownBy(load::orThrow)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("a.scorecard.json:1:24");
  }

  @Test
  void latest_ofAll_highestVersionOfEachCard() {
    ScorecardCatalog catalog =
        ScorecardCatalog.builder()
            .json("1", json("b", "1.10.0"))
            .json("2", json("b", "1.9.0"))
            .json("3", json("a", "2.0.0"))
            .build()
            .orThrow();

    assertThat(catalog.latest())
        .extracting(entry -> entry.scorecard().ref().toString())
        .containsExactly("a@2.0.0", "b@1.10.0");
    assertThat(ScorecardCatalog.builder().build().catalog().latest()).isEmpty();
  }

  @Test
  void directory_absent_problem() {
    Path absent = folder.resolve("absent");

    assertThat(texts(ScorecardCatalog.builder().directory(absent).build()))
        .containsExactly(
            absent
                + ": there is no such directory. Check the name, or create it. [directory-missing]");
  }

  @Test
  void jar_onlyJson_byPathAndByClassLoader() throws IOException {
    Path jar =
        jar(
            folder.resolve("my cards.jar"),
            Map.of(
                ScorecardCatalog.INDEX,
                "\uFEFF# our cards\n\ncards/a b\u00fc%20.json\r\n  cards/c.json  \n",
                "cards/a b\u00fc%20.json",
                json("a", "1.0.0"),
                "cards/c.json",
                json("c", "1.0.0"),
                "cards/unlisted.json",
                "no card"));

    CatalogLoad byPath = ScorecardCatalog.builder().jar(jar).build();
    assertThat(byPath.problems()).isEmpty();
    assertThat(refs(byPath)).containsExactly("a@1.0.0", "c@1.0.0");
    assertThat(byPath.catalog().all().get(1).origin()).isEqualTo(jar + "!/cards/c.json");

    try (URLClassLoader loader = loader(jar)) {
      CatalogLoad byLoader = ScorecardCatalog.builder().classLoader(loader).build();
      assertThat(byLoader.problems()).isEmpty();
      assertThat(refs(byLoader)).contains("a@1.0.0", "c@1.0.0");
      assertThat(byLoader.catalog().all())
          .extracting(ScorecardCatalog.Entry::origin)
          .contains(jar + "!/cards/c.json");
    }
  }

  @Test
  void classLoader_directoryOfClasses_sameIndex() throws IOException {
    Files.createDirectories(folder.resolve("META-INF/evenhand"));
    file(folder, ScorecardCatalog.INDEX, "META-INF/evenhand/a.json\nMETA-INF/evenhand/absent.json");
    file(folder, "META-INF/evenhand/a.json", json("a", "1.0.0"));

    try (URLClassLoader loader = loader(folder)) {
      CatalogLoad load = ScorecardCatalog.builder().classLoader(loader).build();
      assertThat(refs(load)).contains("a@1.0.0");
      assertThat(load.problems()).extracting(Problem::code).containsExactly("index-dangling");
    }
  }

  @Test
  void classLoader_twoJarsWithOnePath_eachItsOwnCard() throws IOException {
    Path one =
        jar(
            folder.resolve("1.jar"),
            Map.of(ScorecardCatalog.INDEX, "card.json", "card.json", json("one", "1.0.0")));
    Path two =
        jar(
            folder.resolve("2.jar"),
            Map.of(ScorecardCatalog.INDEX, "card.json", "card.json", json("two", "1.0.0")));

    try (URLClassLoader loader = loader(one, two)) {
      assertThat(refs(ScorecardCatalog.builder().classLoader(loader).build()))
          .contains("one@1.0.0", "two@1.0.0");
    }
  }

  @Test
  void jar_badIndex_problemsAtItsLines() throws IOException {
    Path jar =
        jar(
            folder.resolve("x.jar"),
            Map.of(
                ScorecardCatalog.INDEX,
                "../a.json\n/etc/passwd\ncards/../a.json\nC:\\cards\\a.json\n./a.json\nhttp://x/a.json\na.json\na.json\nabsent.json\ncards/\n",
                "a.json",
                json("a", "1.0.0")));
    String index = jar + "!/" + ScorecardCatalog.INDEX;

    CatalogLoad load = ScorecardCatalog.builder().jar(jar).build();

    assertThat(refs(load)).containsExactly("a@1.0.0");
    assertThat(texts(load))
        .startsWith(
            index
                + ":1: this is no path within the jar, found \"../a.json\". Write a path from the root of the jar, such as cards/chat.scorecard.json. [index-outside]")
        .contains(
            index
                + ":8: the path is listed twice, found \"a.json\". Remove one of the two. [index-repeated]",
            index
                + ":9: there is no such file in the jar, found \"absent.json\". Add the file, or remove the line. [index-dangling]");
    assertThat(load.problems())
        .extracting(problem -> problem.location().line() + " " + problem.code())
        .containsExactly(
            "1 index-outside",
            "2 index-outside",
            "3 index-outside",
            "4 index-outside",
            "5 index-outside",
            "6 index-outside",
            "8 index-repeated",
            "9 index-dangling",
            "10 index-outside");
  }

  @Test
  void jar_absentOrNotAJarOrWithoutIndex_problem() throws IOException {
    Path absent = folder.resolve("absent.jar");
    Path text = file(folder, "text.jar", "no jar");
    Path bare = jar(folder.resolve("bare.jar"), Map.of("a.json", json("a", "1.0.0")));

    assertThat(texts(ScorecardCatalog.builder().jar(absent).jar(text).jar(bare).build()))
        .containsExactly(
            absent + ": there is no such jar. Check the name and the directory. [jar-missing]",
            text
                + ": the jar can't be read (ZipException). Check that it is a whole jar file. [jar-unreadable]",
            bare
                + ": the jar has no META-INF/evenhand/scorecards.index. Add that file; it lists the scorecards of the jar, one path a line. [index-missing]");
  }

  @Test
  void duplicates_bothPlacesNamedAndNeitherUsed() throws IOException {
    Path first = file(folder, "a.scorecard.json", json("a", "1.0.0"));
    file(folder, "b.scorecard.json", json("b", "1.0.0"));

    CatalogLoad load =
        ScorecardCatalog.builder()
            .directory(folder)
            .card(card("a", "1.0.0"), "our program")
            .build();

    assertThat(texts(load))
        .containsExactly(
            "our program: scorecard a@1.0.0 is already in "
                + first
                + ". Raise the version in one of them, or remove one. [duplicate-card]");
    assertThat(refs(load)).containsExactly("b@1.0.0");
  }

  @Test
  void duplicate_lookedFor_isToldWithBothPlaces() {
    ScorecardCatalog catalog =
        ScorecardCatalog.builder()
            .card(card("a", "1.0.0"), "one")
            .card(card("a", "2.0.0"), "one")
            .card(card("a", "2.0.0"), "two")
            .card(card("b", "1.0.0"), "one")
            .card(card("b", "1.0.0"), "two")
            .build()
            .catalog();

    assertThat(catalog.look("a@2.0.0").problems())
        .extracting(Problem::text)
        .containsExactly(
            "a@2.0.0: scorecard a@2.0.0 is in one and in two, so neither is used. Raise the version"
                + " in one of them, or remove one. [duplicate-card]");
    assertThat(catalog.look("b").problems().get(0).code()).isEqualTo("duplicate-card");
    assertThat(catalog.look("a").orThrow().scorecard().version()).isEqualTo("1.0.0");
    assertThat(catalog.leavesOut("a")).isTrue();
    assertThat(catalog.leavesOut("c")).isFalse();
  }

  @Test
  void card_withProblems_leftOut() {
    CatalogLoad load = ScorecardCatalog.builder().card(card("a b", "1.0.0"), "our program").build();

    assertThat(refs(load)).isEmpty();
    assertThat(texts(load))
        .singleElement()
        .asString()
        .startsWith("our program (a b@1.0.0) /id: not usable as an id, found \"a b\"");
  }

  @Test
  void provider_itsCards_checkedToo() throws Exception {
    Path classes =
        provider(folder, "ChatProvider", "return List.of(card(\"chat\"), card(\"bad id\"));");

    try (URLClassLoader loader = loader(classes)) {
      CatalogLoad load = ScorecardCatalog.builder().classLoader(loader).build();
      assertThat(load.catalog().find(new ScorecardRef("chat", "1.0.0")))
          .contains(card("chat", "1.0.0"));
      assertThat(load.problems())
          .extracting(problem -> problem.location() + " " + problem.code())
          .containsExactly("ChatProvider (bad id@1.0.0) bad-id");
    }
  }

  @Test
  void provider_thatThrows_failsByName() throws Exception {
    Path classes =
        provider(folder, "Sick", "throw new UnsupportedOperationException(\"no cards today\");");

    try (URLClassLoader loader = loader(classes)) {
      ScorecardCatalog.Builder builder = ScorecardCatalog.builder().classLoader(loader);
      assertThatThrownBy(builder::build)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "Scorecard provider Sick failed: java.lang.UnsupportedOperationException: no cards today. Maybe remove its jar.")
          .hasCauseInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void provider_ofNothing_failsByName() throws Exception {
    Path classes = provider(folder, "Lazy", "return null;");

    try (URLClassLoader loader = loader(classes)) {
      ScorecardCatalog.Builder builder = ScorecardCatalog.builder().classLoader(loader);
      assertThatThrownBy(builder::build).hasMessageStartingWith("Scorecard provider Lazy failed");
    }
  }

  @Test
  void provider_thatDoesNotExist_failsByName() throws IOException {
    Path services = jar(folder.resolve("p.jar"), Map.of(SERVICES, "com.example.Absent"));

    try (URLClassLoader loader = loader(services)) {
      ScorecardCatalog.Builder builder = ScorecardCatalog.builder().classLoader(loader);
      assertThatThrownBy(builder::build)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("com.example.Absent");
    }
  }

  @Test
  void latest_severalVersions_byNumber() {
    ScorecardCatalog catalog = versions();

    assertThat(catalog.latest("chat")).contains(card("chat", "1.10.0"));
    assertThat(catalog.latest("mail")).isEmpty();
    assertThat(catalog.all())
        .extracting(entry -> entry.scorecard().version())
        .containsExactly("1.2.0", "1.9.0", "1.10.0");
  }

  @Test
  void look_idOrReference_cardOrNearestName() {
    ScorecardCatalog catalog = versions();

    assertThat(catalog.look("chat").orThrow().scorecard().version()).isEqualTo("1.10.0");
    assertThat(catalog.look("chat@1.2.0").orThrow().scorecard().version()).isEqualTo("1.2.0");
    assertThat(text(catalog.look("chta")))
        .isEqualTo(
            "chta: there is no scorecard 'chta'. Maybe you mean \"chat\". [unknown-scorecard]");
    assertThat(text(catalog.look("mail@1.0.0")))
        .isEqualTo(
            "mail@1.0.0: there is no scorecard 'mail'. List the catalogue to see all cards; one with problems is not among them. [unknown-scorecard]");
    assertThat(text(catalog.look("chat@2.0.0")))
        .isEqualTo(
            "chat@2.0.0: there is no scorecard 'chat@2.0.0'; allowed: 1.2.0, 1.9.0, 1.10.0. Use one of the versions. [unknown-scorecard]");
    assertThat(text(ScorecardCatalog.builder().build().catalog().look("chat")))
        .isEqualTo(
            "chat: there is no scorecard 'chat'. The catalogue is empty: check where it was loaded from. [unknown-scorecard]");
  }

  private static ScorecardCatalog versions() {
    return ScorecardCatalog.builder()
        .card(card("chat", "1.9.0"), "a")
        .card(card("chat", "1.10.0"), "b")
        .card(card("chat", "1.2.0"), "c")
        .build()
        .orThrow();
  }

  private static List<String> refs(CatalogLoad load) {
    return load.catalog().all().stream().map(entry -> entry.scorecard().ref().toString()).toList();
  }

  private static List<String> texts(CatalogLoad load) {
    return load.problems().stream().map(Problem::text).toList();
  }

  private static String text(Checked<?> checked) {
    return checked.problems().get(0).text();
  }
}
