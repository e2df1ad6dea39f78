package dev.evenhand.engine.testing;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemException;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.card.ParsedScorecard;
import dev.evenhand.engine.catalog.CatalogLoad;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import dev.evenhand.engine.scoring.TestVerdict;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * The tests that travel with cards, as tests of JUnit 5: return them from a method with
 * {@code @TestFactory}. Each knows the line of the card where it stands, so that an editor opens it
 * there. A file that is no card, and a card without tests, is a test that fails.
 *
 * <p>Needs {@code junit-jupiter-api} where it is used; the rest of the library does not. Safe
 * between threads.
 */
public final class ScorecardTests {
  private ScorecardTests() {}

  /**
   * Those of the card in a file, or of all cards in a folder, its folders not included. A card may
   * extend one beside it.
   */
  public static Stream<DynamicTest> of(Path cards) {
    Objects.requireNonNull(cards, "cards");
    Path folder =
        Files.isDirectory(cards)
            ? cards
            : Objects.requireNonNullElse(cards.toAbsolutePath().getParent(), cards);
    CatalogLoad load = ScorecardCatalog.builder().directory(folder).build();
    if (!Files.isDirectory(cards)) {
      return ofFile(cards, load.catalog());
    }
    return Stream.concat(
        load.problems().isEmpty() ? Stream.of() : Stream.of(unreadable(cards, load.problems())),
        of(load.catalog()));
  }

  /** Those of all cards of a catalogue. */
  public static Stream<DynamicTest> of(ScorecardCatalog catalog) {
    Objects.requireNonNull(catalog, "catalog");
    return catalog.all().stream()
        .flatMap(entry -> tests(entry.scorecard(), file(entry.origin()).orElse(null)));
  }

  /** Those of a card; they know no line. */
  public static Stream<DynamicTest> of(Scorecard card) {
    Objects.requireNonNull(card, "card");
    return tests(card, null);
  }

  private static Stream<DynamicTest> ofFile(Path file, ScorecardCatalog beside) {
    Checked<Scorecard> card =
        JsonScorecards.parse(file)
            .flatMap(parsed -> parsed.join(ref -> beside.base(ref).orElseGet(() -> unknown(ref))));
    return card.value()
        .map(found -> tests(found, file))
        .orElseGet(() -> Stream.of(unreadable(file, card.problems())));
  }

  private static Checked<Scorecard> unknown(ScorecardRef ref) {
    return Checked.failed(
        Problem.error(
            "unknown-base",
            Location.of(ref.toString()),
            "",
            "the card that this one extends is not known here",
            "Put that card into the same folder, or test a catalogue that has both."));
  }

  private static Stream<DynamicTest> tests(Scorecard card, @Nullable Path file) {
    List<TestVerdict> verdicts = TestVerdict.of(card);
    if (verdicts.isEmpty()) {
      return Stream.of(
          DynamicTest.dynamicTest(
              card.ref().toString(),
              file == null ? null : file.toUri(),
              () -> {
                throw new AssertionError(card.ref() + " has no tests");
              }));
    }
    Function<Integer, @Nullable URI> places = places(file);
    return IntStream.range(0, verdicts.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    card.ref() + ": " + verdicts.get(i).test().name(),
                    places.apply(i),
                    () -> check(verdicts.get(i))));
  }

  private static void check(TestVerdict verdict) {
    if (!verdict.passed()) {
      throw new AssertionError(String.join("\n", verdict.differences()));
    }
  }

  private static DynamicTest unreadable(Path cards, List<Problem> problems) {
    return DynamicTest.dynamicTest(
        cards.toString(),
        cards.toUri(),
        () -> {
          throw new ProblemException(problems);
        });
  }

  private static Function<Integer, @Nullable URI> places(@Nullable Path file) {
    Optional<ParsedScorecard> parsed =
        Optional.ofNullable(file).flatMap(path -> JsonScorecards.parse(path).value());
    return test ->
        file == null
            ? null
            : parsed.map(card -> place(file, card.location("/tests/" + test))).orElse(file.toUri());
  }

  private static URI place(Path file, Location at) {
    return at.line() == 0
        ? file.toUri()
        : URI.create("%s?line=%s&column=%s".formatted(file.toUri(), at.line(), at.column()));
  }

  /** Cards that come from no file have no place that an editor could open. */
  private static Optional<Path> file(String origin) {
    try {
      return Optional.of(Path.of(origin)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
