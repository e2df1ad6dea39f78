package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A card as it was, and the same with a few words replaced. */
public final class TwoCards {
  private static final String BEFORE = load();

  private final String after;

  private TwoCards(String after) {
    this.after = after;
  }

  /** The same card twice. */
  public static TwoCards same() {
    return new TwoCards(BEFORE);
  }

  /** Replaces the one place of the later card that says {@code was}. */
  public TwoCards with(String was, String is) {
    int at = after.indexOf(was);
    if (at < 0 || after.indexOf(was, at + 1) >= 0) {
      throw new IllegalArgumentException("Not exactly once in the card: " + was);
    }
    return new TwoCards(after.replace(was, is));
  }

  /** The later card under another version. */
  public TwoCards version(String version) {
    return with("\"1.2.3\"", "\"" + version + "\"");
  }

  public Scorecard before() {
    return read(BEFORE);
  }

  public Scorecard after() {
    return read(after);
  }

  public CardComparison compare() {
    return CardComparison.of(before(), after());
  }

  /** Each change on a line: kind, effect, what, and from what to what. */
  List<String> changes() {
    return compare().changes().stream().map(TwoCards::line).toList();
  }

  static String line(CardChange change) {
    CardPart place = change.place();
    return "%s %s %s %s%s%s%s: %s -> %s"
        .formatted(
            change.kind(),
            change.effect(),
            place.subject(),
            place.id(),
            place.part() == null ? "" : "/" + place.part(),
            change.property() == null ? "" : " " + change.property(),
            change.language() == null ? "" : "[" + change.language() + "]",
            change.before(),
            change.after());
  }

  private static Scorecard read(String text) {
    return JsonScorecards.read("card.json", text.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  private static String load() {
    try (InputStream in = TwoCards.class.getResourceAsStream("before.scorecard.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
