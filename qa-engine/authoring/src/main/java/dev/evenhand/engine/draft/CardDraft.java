package dev.evenhand.engine.draft;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.layout.CardLayout;
import dev.evenhand.engine.testing.TestSuggestions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A new card, which validates and has a test. Immutable; safe between threads.
 *
 * @param card with tests
 * @param guesses what nobody said, in sentences; empty if nothing was guessed
 * @param doubts the guesses that may well be the wrong way round, such as which answer is best, in
 *     sentences; see to them before the card is used
 * @param computed whether what its tests expect was computed by the engine, not by an author
 */
public record CardDraft(
    Scorecard card, List<String> guesses, List<String> doubts, boolean computed) {
  /** The templates that come with this module, by id: each a small whole card. */
  public static final List<String> TEMPLATES = List.of("minimal", "points");

  private static final String SCHEMA = "{\n\"$schema\": \"scorecard.schema.json\",";

  public CardDraft {
    Objects.requireNonNull(card, "card");
    guesses = Copies.list(guesses, "guesses");
    doubts = Copies.list(doubts, "doubts");
  }

  /** The words of a title as an id: "Inbound calls: Q1" is inbound-calls-q1. */
  public static String idOf(String title) {
    Objects.requireNonNull(title, "title");
    return new Ids().of(title, "card");
  }

  /** A template of this module; empty if it has none of that id. */
  public static Optional<Scorecard> template(String id) {
    Objects.requireNonNull(id, "id");
    if (!TEMPLATES.contains(id)) {
      return Optional.empty();
    }
    String name = id + ".scorecard.json";
    try (InputStream in = CardDraft.class.getResourceAsStream(name)) {
      byte[] json = Objects.requireNonNull(in, name).readAllBytes();
      return Optional.of(JsonScorecards.read(name, json).orThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A card like a template, as version 1.0.0, with its tests; one without tests gets some.
   *
   * @param title null for that of the template
   */
  public static CardDraft from(Scorecard template, String id, @Nullable String title) {
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(id, "id");
    return tested(
        template.toBuilder()
            .ref(new ScorecardRef(id, "1.0.0"))
            .title(title == null ? template.title() : Text.of(title))
            .build(),
        List.of(),
        List.of());
  }

  /** A card with tests: its own, or the best and the worst answers with what they score. */
  static CardDraft tested(Scorecard card, List<String> guesses, List<String> doubts) {
    if (!card.tests().isEmpty()) {
      return new CardDraft(card, guesses, doubts, false);
    }
    List<ScorecardTest> tests = TestSuggestions.ends(card);
    return new CardDraft(card.toBuilder().tests(tests).build(), guesses, doubts, true);
  }

  /**
   * The card as a file, laid out, with {@code $schema} first; or its problems, which an id that is
   * none has.
   *
   * @param source what problems call it
   */
  public Checked<String> json(String source) {
    Objects.requireNonNull(source, "source");
    String json = SCHEMA + JsonScorecards.write(card).substring(1);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return JsonScorecards.read(source, bytes).flatMap(read -> CardLayout.of(source, bytes));
  }
}
