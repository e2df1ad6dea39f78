package dev.evenhand.engine.preview;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A card with every kind of question, conditions, comments, causes and what fails. */
final class DeskCard {
  private DeskCard() {}

  static String json() {
    try (InputStream in =
        Objects.requireNonNull(DeskCard.class.getResourceAsStream("desk.scorecard.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Scorecard card() {
    return of(json());
  }

  static Scorecard of(String json) {
    return JsonScorecards.read("desk", json.getBytes(StandardCharsets.UTF_8)).orThrow();
  }
}
