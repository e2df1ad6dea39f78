package dev.evenhand.engine.card;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a good card, and how to spoil it. */
public final class CardJson {
  static final String GOOD = load("phone-support.scorecard.json");

  private final String text;

  private CardJson(String text) {
    this.text = text;
  }

  static CardJson good() {
    return new CardJson(GOOD);
  }

  /** Replaces the one place that says {@code good}. */
  CardJson with(String good, String bad) {
    int at = text.indexOf(good);
    if (at < 0 || text.indexOf(good, at + 1) >= 0) {
      throw new IllegalArgumentException("Not exactly once in the card: " + good);
    }
    return new CardJson(text.replace(good, bad));
  }

  String text() {
    return text;
  }

  Checked<Scorecard> read() {
    return read(text);
  }

  List<String> problems() {
    return texts(read());
  }

  static Checked<Scorecard> read(String json) {
    return JsonScorecards.read("card.json", json.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> problems(String json) {
    return texts(read(json));
  }

  public static List<String> texts(Checked<?> checked) {
    return checked.problems().stream().map(Problem::text).toList();
  }

  /** The problems of a card with two mistakes. */
  public static List<Problem> broken() {
    return good()
        .with("\"weight\": 10,", "\"wieght\": 10,")
        .with("\"passMark\": 80", "\"passMark\": true")
        .read()
        .problems();
  }

  private static String load(String name) {
    try (InputStream in = CardJson.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
