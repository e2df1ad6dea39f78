package dev.evenhand.engine.card;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.engine.json.JsonLayout;
import dev.evenhand.engine.json.JsonSchemas;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.JsonTree;
import dev.evenhand.engine.json.SourceFile;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;

/**
 * Reads and writes scorecards as JSON. The answer of reading is a card that breaks no rule, or
 * every problem of the file at once, each with its line and column; a file that is not JSON has one
 * problem.
 *
 * <p>At most 4 MiB of UTF-8, with or without a byte order mark. Safe for threads.
 */
public final class JsonScorecards {
  private JsonScorecards() {}

  /**
   * The JSON Schema (draft-07) of cards, for editors: what properties there are, what they mean,
   * and what may stand in them. A card that reads without a problem is valid by it; rules between
   * properties are checked by reading only.
   */
  public static String schema() {
    return JsonSchemas.text(JsonScorecards.class, "scorecard");
  }

  /** The card in {@code file}, which extends no other. */
  public static Checked<Scorecard> read(Path file) {
    Objects.requireNonNull(file, "file");
    return read(file, JsonScorecards::noBase);
  }

  /**
   * The card in {@code file}.
   *
   * @param bases finds the card that it extends, or says why there is none
   */
  public static Checked<Scorecard> read(
      Path file, Function<ScorecardRef, Checked<Scorecard>> bases) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(bases, "bases");
    return parse(file).flatMap(card -> card.join(bases));
  }

  /**
   * The card in {@code json}, which extends no other.
   *
   * @param source what problems call the place, such as the name of a file
   */
  public static Checked<Scorecard> read(String source, byte[] json) {
    Objects.requireNonNull(json, "json");
    return parse(source, json).flatMap(card -> card.join(JsonScorecards::noBase));
  }

  /** The card in {@code file} as it stands there, not yet joined with one that it extends. */
  public static Checked<ParsedScorecard> parse(Path file) {
    Objects.requireNonNull(file, "file");
    return SourceFile.read(file).flatMap(json -> parse(file.toString(), json));
  }

  /**
   * The card in {@code json} as it stands there, not yet joined with one that it extends.
   *
   * @param source what problems call the place, such as the name of a file
   */
  public static Checked<ParsedScorecard> parse(String source, byte[] json) {
    Objects.requireNonNull(json, "json");
    return SourceFile.text(source, json, "a scorecard", "Split it into several cards.")
        .flatMap(text -> JsonTree.ofFile(text).map(root -> new ParsedScorecard(root, text)));
  }

  /**
   * The JSON of {@code card}, indented, ended by a line end. Properties stand in the order of the
   * documentation, and what is the default is left out. A card that extends another is written
   * whole. Reading it gives an equal card, with one exception: a card whose profile presets a
   * method for sections, and which has none, gets the method of the card written there, which means
   * the same.
   *
   * @param card one without problems; what breaks a rule is written as it is
   */
  public static String write(Scorecard card) {
    Objects.requireNonNull(card, "card");
    return JsonLayout.of(CardFormat.written(card));
  }

  /** The JSON of a test as it stands in a card, ended by a line end. */
  public static String write(ScorecardTest test) {
    Objects.requireNonNull(test, "test");
    return JsonLayout.of(CardFormat.written(test));
  }

  /** The card on one line, without a line end. */
  public static String line(Scorecard card) {
    Objects.requireNonNull(card, "card");
    return JsonText.line(CardFormat.written(card));
  }

  private static Checked<Scorecard> noBase(ScorecardRef ref) {
    return Checked.failed(
        Problem.error(
            "unknown-base",
            Location.of(ref.toString()),
            "",
            "the card that this one extends is not known here",
            "Read it together with that card: from one folder, or with a catalogue."));
  }
}
