package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.ScoredBy;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes how a question is answered; refuses what belongs to questions of other types.
 */
final class KindFormat {
  private static final Map<String, QuestionType> TYPES = QuestionType.byType();
  private static final Map<String, ScoredBy> SCORED_BY = Values.words(ScoredBy.values());

  private final Scales scales;

  KindFormat(Scales scales) {
    this.scales = scales;
  }

  /** The kind; a text, which no rule looks at, where the type can't be read. */
  QuestionKind read(Fields fields) {
    QuestionType kind = type(fields);
    if (kind == null) {
      readAll(fields);
      return new QuestionKind.FreeText();
    }
    for (String name : QuestionType.allProperties()) {
      if (!kind.has(name)) {
        refuse(name, kind, fields);
      }
    }
    return kind(kind, fields);
  }

  private static @Nullable QuestionType type(Fields fields) {
    Cursor at = fields.find("type");
    if (at == null) {
      fields.missing("type", "Add \"type\": one of %s.".formatted(Values.quoted(TYPES.keySet())));
      return null;
    }
    return Values.oneOf(TYPES).read(at);
  }

  /** Where the type is unknown, what other types have is still read for its form. */
  private static void readAll(Fields fields) {
    fields.optional("options", OptionFormat::options);
    fields.optional("ranges", OptionFormat::ranges);
    fields.optional("cap", Values::number);
    fields.optional("unit", TextFormat::text);
    fields.optional("perCount", Values::number);
    fields.optional("step", Values::number);
    scoredBy(fields);
  }

  private static void refuse(String name, QuestionType kind, Fields fields) {
    Cursor at = fields.find(name);
    if (at == null || at.member() == null) {
      return;
    }
    at.problems()
        .add(
            at.errorOfName(
                "property-of-other-type",
                "a question of type \"%s\" has no %s".formatted(kind.type(), at.name()),
                "Remove it, or make the type %s.".formatted(QuestionType.typesWith(name))));
  }

  private QuestionKind kind(QuestionType kind, Fields fields) {
    return switch (kind) {
      case YES_NO ->
          fields.find("options") == null
              ? QuestionKind.YesNo.PLAIN
              : new QuestionKind.YesNo(options(fields));
      case RATING -> new QuestionKind.Rating(scaleOrOptions(fields));
      case CHOICE -> new QuestionKind.Choice(options(fields));
      case MULTIPLE_CHOICE ->
          new QuestionKind.MultipleChoice(options(fields), fields.optional("cap", Values::number));
      case NUMBER ->
          new QuestionKind.Numeric(
              fields.optional("unit", TextFormat::text),
              ranges(fields),
              scoredBy(fields),
              fields.optional("perCount", Values::number),
              fields.optional("step", Values::number));
      case TEXT -> new QuestionKind.FreeText();
      case DATE -> new QuestionKind.Day();
    };
  }

  /** Points for each that is counted say enough. */
  private static ScoredBy scoredBy(Fields fields) {
    ScoredBy usual = fields.find("perCount") == null ? ScoredBy.RANGES : ScoredBy.COUNT;
    return fields.optional("scoredBy", Values.oneOf(SCORED_BY), usual);
  }

  /** Required where they score. */
  private static List<NumberRange> ranges(Fields fields) {
    return fields.find("scoredBy") == null && fields.find("perCount") == null
        ? fields.required("ranges", OptionFormat::ranges, List.of())
        : fields.optional("ranges", OptionFormat::ranges, List.of());
  }

  private static List<Option> options(Fields fields) {
    return fields.required("options", OptionFormat::options, List.of());
  }

  private List<Option> scaleOrOptions(Fields fields) {
    Cursor scale = fields.find("scale");
    Cursor options = fields.find("options");
    if (scale == null && options == null) {
      fields.at().problems().unusable().add(fields.at().pointer() + "/options");
      fields.missing("scale", "Add \"scale\" with the name of a scale, or own \"options\".");
    }
    if (scale == null) {
      return options == null ? List.of() : options(fields);
    }
    if (options != null) {
      options.reject(
          "scale-and-options",
          "the question has a scale and options of its own",
          null,
          "Keep one of the two.");
    }
    return scales.optionsOf(scale, fields.at().pointer());
  }

  /**
   * Writes what belongs to the kind.
   *
   * @param scales those of the card; a rating names the first with exactly its options
   */
  static JsonObject put(QuestionKind kind, Map<String, List<Option>> scales, JsonObject out) {
    return kind.match(
        choosing -> putOptions(choosing, scales, out),
        multiple -> out.put("cap", multiple.cap()).put("options", written(multiple.options())),
        number ->
            out.put("unit", TextFormat.TEXT.write(number.unit()))
                .put("scoredBy", RuleFormat.unless(usual(number), number.scoredBy()))
                .put("perCount", number.perCount())
                .put("step", number.step())
                .put("ranges", written(number)),
        unscored -> out);
  }

  private static JsonObject putOptions(
      Choosing kind, Map<String, List<Option>> scales, JsonObject out) {
    Optional<String> scale =
        scales.entrySet().stream()
            .filter(each -> kind instanceof QuestionKind.Rating)
            .filter(each -> each.getValue().equals(kind.options()))
            .map(Map.Entry::getKey)
            .findFirst();
    boolean plain = kind.equals(QuestionKind.YesNo.PLAIN);
    return scale.isPresent()
        ? out.put("scale", scale.get())
        : out.put("options", plain ? null : written(kind.options()));
  }

  static List<Map<String, Object>> written(List<Option> options) {
    return options.stream().map(OptionFormat::written).toList();
  }

  private static ScoredBy usual(QuestionKind.Numeric number) {
    return number.perCount() == null ? ScoredBy.RANGES : ScoredBy.COUNT;
  }

  /** Where ranges score they are required, elsewhere none are left out. */
  private static @Nullable Object written(QuestionKind.Numeric number) {
    return number.scoredBy() != ScoredBy.RANGES && number.ranges().isEmpty()
        ? null
        : number.ranges().stream().map(OptionFormat::written).toList();
  }
}
