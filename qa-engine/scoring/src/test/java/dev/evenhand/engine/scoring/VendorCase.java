package dev.evenhand.engine.scoring;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An example that a vendor printed, as {@code vendors/numbers.json} holds it.
 *
 * @param system whose it is
 * @param title what happens in it
 * @param source where it stands
 * @param basis whether the numbers are printed, derived from a printed rule, or one of its readings
 * @param rounding how the vendor rounds to the digits it prints
 */
record VendorCase(
    String system,
    String title,
    String source,
    String basis,
    RoundingMode rounding,
    Scorecard card,
    List<Evaluation> evaluations,
    List<Printed> numbers) {

  /**
   * A number.
   *
   * @param of what it is the number of, such as {@code percent} or {@code share of q1}
   */
  record Printed(String of, BigDecimal number) {}

  /** A page that tells rules and prints no number, and why nothing is compared. */
  record WithoutNumbers(String system, String source, String why) {}

  static List<VendorCase> all() {
    JsonNode file = file();
    return file.get("rows").valueStream().map(row -> of(row, file.get("cards"))).toList();
  }

  static List<WithoutNumbers> withoutNumbers() {
    return file()
        .get("withoutNumbers")
        .valueStream()
        .map(
            page ->
                new WithoutNumbers(text(page, "system"), text(page, "source"), text(page, "why")))
        .toList();
  }

  private static JsonNode file() {
    try (InputStream in = VendorCase.class.getResourceAsStream("/vendors/numbers.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static VendorCase of(JsonNode row, JsonNode cards) {
    String name = text(row, "card");
    byte[] json = cards.get(name).toString().getBytes(StandardCharsets.UTF_8);
    Scorecard card = JsonScorecards.read(name, json).orThrow();
    boolean down = row.has("rounding") && text(row, "rounding").equals("down");
    List<Evaluation> evaluations = new ArrayList<>();
    row.get("evaluations").forEach(answers -> evaluations.add(evaluation(card, answers)));
    return new VendorCase(
        text(row, "system"),
        text(row, "case"),
        text(row, "source"),
        text(row, "basis"),
        down ? RoundingMode.DOWN : RoundingMode.HALF_UP,
        card,
        evaluations,
        row.get("numbers")
            .valueStream()
            .map(number -> new Printed(text(number, "of"), new BigDecimal(text(number, "printed"))))
            .toList());
  }

  private static String text(JsonNode node, String name) {
    return node.get(name).stringValue();
  }

  private static Evaluation evaluation(Scorecard card, JsonNode json) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    json.properties().forEach(entry -> answers.put(entry.getKey(), answer(entry.getValue())));
    return Evaluation.of("e", card.ref(), "i", "r", answers);
  }

  private static Answer answer(JsonNode json) {
    if (json.isArray()) {
      return Answer.of(json.valueStream().map(JsonNode::stringValue).toList());
    }
    return json.isNumber()
        ? new Answer.Quantity(json.decimalValue())
        : Answer.of(json.stringValue());
  }
}
