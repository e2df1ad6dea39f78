package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.json.JsonObject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tree of a card from its model: properties in the order in which the documentation tells
 * them, and what is the default left out.
 */
final class CardWriter {
  private final Scorecard card;
  private final SectionWriter sections;

  CardWriter(Scorecard card) {
    this.card = card;
    this.sections = new SectionWriter(new QuestionWriter(card.scales()));
  }

  Map<String, Object> card() {
    return new JsonObject()
        .put("id", card.id())
        .put("version", card.version())
        .put("title", text(card.title()))
        .put("description", text(card.description()))
        .put("channels", list(card.channels()))
        .put("scoring", filled(ScoringWriter.scoring(card.scoring())))
        .put("causes", filled(texts(card.causes())))
        .put("scales", filled(scales(card.scales())))
        .put("sections", card.sections().stream().map(sections::section).toList())
        .put("tests", list(card.tests().stream().map(CardWriter::test).toList()))
        .map();
  }

  private static Map<String, Object> scales(Map<String, List<Option>> scales) {
    Map<String, Object> written = new LinkedHashMap<>();
    scales.forEach((name, options) -> written.put(name, QuestionWriter.options(options)));
    return written;
  }

  private static Map<String, Object> test(ScorecardTest test) {
    return new JsonObject()
        .put("name", test.name())
        .put("answers", answers(test.answers()))
        .put("metadata", filled(new LinkedHashMap<>(test.metadata())))
        .put("expect", expected(test.expect()))
        .map();
  }

  private static Map<String, Object> expected(ScorecardTest.Expected expect) {
    return new JsonObject()
        .put("outcome", expect.outcome() == null ? null : expect.outcome().name())
        .put("percent", expect.percent())
        .put("band", expect.band())
        .map();
  }

  private static Map<String, Object> answers(Map<String, Answer> answers) {
    Map<String, Object> written = new LinkedHashMap<>();
    answers.forEach((question, answer) -> written.put(question, answer(answer)));
    return written;
  }

  static Object answer(Answer answer) {
    return answer.<Object>match(
        Answer.Word::value,
        words -> List.copyOf(words.values()),
        Answer.Quantity::value,
        Answer.NotApplicable::toString);
  }

  private static Map<String, Object> texts(Map<String, Text> texts) {
    Map<String, Object> written = new LinkedHashMap<>();
    texts.forEach((name, words) -> written.put(name, written(words)));
    return written;
  }

  /** A text, or texts by language. */
  static @Nullable Object text(@Nullable Text text) {
    return text == null ? null : written(text);
  }

  private static Object written(Text text) {
    Map<String, String> words = text.byLanguage();
    boolean plain = words.size() == 1 && words.containsKey("");
    return plain ? words.getOrDefault("", "") : words;
  }

  /** The word by which files call a constant. */
  static @Nullable String word(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The word of {@code constant} unless it is the default. */
  static @Nullable String unless(Enum<?> byDefault, @Nullable Enum<?> constant) {
    return constant == byDefault ? null : word(constant);
  }

  static @Nullable BigDecimal percent(@Nullable BigDecimal ratio) {
    return ratio == null ? null : ratio.movePointRight(2);
  }

  /** True, or nothing. */
  static @Nullable Boolean flag(boolean set) {
    return set ? true : null;
  }

  /** The list, or nothing if it is empty. */
  static @Nullable Collection<?> list(Collection<?> entries) {
    return entries.isEmpty() ? null : entries;
  }

  private static @Nullable Map<String, Object> filled(Map<String, Object> entries) {
    return entries.isEmpty() ? null : entries;
  }
}
