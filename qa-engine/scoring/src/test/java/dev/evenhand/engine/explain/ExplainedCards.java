package dev.evenhand.engine.explain;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ExplainedCards as authors write them, and answers in few words. */
public final class ExplainedCards {
  /** An opening with an auto-fail, and a larger part that is rated. */
  public static final String CALL =
      """
      {"id": "call", "version": "1.0.0", "title": "Call", "scoring": {"passMark": 80}, "sections": [
        {"id": "opening", "title": "Opening", "weight": 20, "questions": [
          {"id": "greeting", "ask": "Greeted?", "type": "yes-no", "weight": 1},
          {"id": "verified", "ask": "Verified?", "type": "yes-no", "weight": 3,
           "autoFail": [{"on": ["no"]}]}]},
        {"id": "solving", "title": "Solving", "weight": 80, "questions": [
          {"id": "tone", "ask": "Tone", "type": "rating", "weight": 2, "options": [
            {"value": "poor", "score": 0}, {"value": "fair", "score": 50},
            {"value": "good", "score": 100}]},
          {"id": "solved", "ask": "Solved?", "type": "yes-no", "weight": 2}]}]}
      """;

  private ExplainedCards() {}

  /** The card that a text declares; it must be without problems. */
  public static Scorecard read(String json) {
    return JsonScorecards.read("card.json", json.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  /**
   * A card of one section of that name, with the questions given.
   *
   * @param scoring what stands in the braces of the policies
   */
  public static Scorecard of(String scoring, String questions) {
    return read(
        """
        {"id": "card", "version": "1.0.0", "title": "Card", "scoring": {%s},
         "sections": [{"id": "all", "title": "All", "weight": 1, "questions": [%s]}]}
        """
            .formatted(scoring, questions));
  }

  /**
   * An evaluation of a card.
   *
   * @param pairs such as {@code tone=good}; a list is {@code what=[a b]}; digits are a number
   */
  public static Evaluation evaluation(Scorecard card, String... pairs) {
    return evaluation("e-1", card, pairs);
  }

  static Evaluation evaluation(String id, Scorecard card, String... pairs) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (String pair : pairs) {
      String[] parts = pair.split("=", 2);
      answers.put(parts[0], answer(parts[1]));
    }
    return Evaluation.of(id, card.ref(), "call-1", id.equals("e-1") ? "ana" : "ben", answers);
  }

  private static Answer answer(String text) {
    if (text.startsWith("[")) {
      String inside = text.substring(1, text.length() - 1);
      return Answer.of(List.of(inside.isEmpty() ? new String[0] : inside.split(" ", -1)));
    }
    return text.matches("[0-9]+") ? Answer.of(Long.parseLong(text)) : Answer.of(text);
  }

  /** An answer in words, or that there is none. */
  static String text(@Nullable Answer answer) {
    return answer == null ? "null" : answer.text();
  }
}
