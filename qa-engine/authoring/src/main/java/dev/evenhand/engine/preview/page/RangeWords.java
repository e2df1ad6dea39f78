package dev.evenhand.engine.preview.page;

import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind.Numeric;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ranges of a number in words. */
final class RangeWords {
  private RangeWords() {}

  /** By their ids, in their order. */
  static Map<String, String> of(Question question, FormWords words) {
    Map<String, String> byId = new LinkedHashMap<>();
    BigDecimal before = null;
    for (NumberRange range : question.kind().ranges()) {
      BigDecimal from = range.from() == null ? before : range.from();
      byId.put(range.id(), range(from, range.to(), words) + unit(question, words));
      before = range.to();
    }
    return byId;
  }

  /** With what they score. */
  static List<String> scored(Question question, FormWords words) {
    Map<String, String> byId = of(question, words);
    return question.kind().ranges().stream()
        .map(
            range ->
                byId.getOrDefault(range.id(), range.id())
                    + (range.score() == null ? "" : ": " + words.points(range.score())))
        .toList();
  }

  private static String range(@Nullable BigDecimal from, @Nullable BigDecimal to, FormWords words) {
    if (from == null && to == null) {
      return words.say("range.any");
    }
    if (from == null) {
      return words.say("range.upTo", number(to, words));
    }
    return to == null
        ? words.say("range.above", words.number(from))
        : words.say("range.between", words.number(from), words.number(to));
  }

  private static String number(@Nullable BigDecimal number, FormWords words) {
    return number == null ? "" : words.number(number);
  }

  static String unit(Question question, FormWords words) {
    return question.kind() instanceof Numeric numeric && numeric.unit() != null
        ? "\u00a0" + numeric.unit().in(words.language())
        : "";
  }
}
