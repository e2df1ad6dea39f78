package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes what a question can be answered with: options and ranges of numbers. */
final class OptionFormat {
  /** The most options or ranges of one question. */
  static final int MAX_OPTIONS = 250;

  static final Set<String> OPTION = Set.of("value", "score", "bonus", "label", "means");
  static final Set<String> RANGE = Set.of("id", "from", "to", "score");

  private static final String PLACEHOLDER = "(unreadable)";
  private static final Option NO_OPTION = new Option(PLACEHOLDER, null, null, null);
  private static final NumberRange NO_RANGE = new NumberRange(PLACEHOLDER, null, null, null);

  private OptionFormat() {}

  static @Nullable List<Option> options(Cursor at) {
    return isTooLong(at) ? null : Fields.entries(at, OptionFormat::option, NO_OPTION);
  }

  static @Nullable List<NumberRange> ranges(Cursor at) {
    return isTooLong(at) ? null : Fields.entries(at, OptionFormat::range, NO_RANGE);
  }

  private static boolean isTooLong(Cursor at) {
    int count = at.node() instanceof Node.Arr list ? list.items().size() : 0;
    if (count > MAX_OPTIONS) {
      at.rejectSize(
          "too-many-options",
          "%s has %s entries".formatted(at.name(), count),
          MAX_OPTIONS,
          "Ask for a text or a number instead.");
    }
    return count > MAX_OPTIONS;
  }

  private static Option option(Cursor at) {
    Fields fields = Fields.of(at, OPTION);
    return new Option(
        fields.required("value", Values::text, PLACEHOLDER),
        fields.optional("score", Values::number),
        fields.optional("bonus", Values::flag, false),
        fields.optional("label", TextFormat::text),
        fields.optional("means", TextFormat::text));
  }

  static Map<String, Object> written(Option option) {
    return new JsonObject()
        .put("value", option.value())
        .put("score", option.score())
        .put("bonus", ValueFormat.FLAG.write(option.bonus()))
        .put("label", TextFormat.TEXT.write(option.label()))
        .put("means", TextFormat.TEXT.write(option.means()))
        .map();
  }

  private static NumberRange range(Cursor at) {
    Fields fields = Fields.of(at, RANGE);
    return new NumberRange(
        fields.required("id", Values::text, PLACEHOLDER),
        fields.optional("from", Values::number),
        fields.optional("to", Values::number),
        fields.optional("score", Values::number));
  }

  static Map<String, Object> written(NumberRange range) {
    return new JsonObject()
        .put("id", range.id())
        .put("from", range.from())
        .put("to", range.to())
        .put("score", range.score())
        .map();
  }
}
