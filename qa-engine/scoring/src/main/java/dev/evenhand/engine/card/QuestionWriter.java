package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.ScoredBy;
import dev.evenhand.engine.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes questions, and what they can be answered with. */
final class QuestionWriter {
  private final Map<String, List<Option>> scales;

  QuestionWriter(Map<String, List<Option>> scales) {
    this.scales = scales;
  }

  Map<String, Object> question(Question question) {
    JsonObject fields =
        new JsonObject()
            .put("id", question.id())
            .put("ask", CardWriter.text(question.ask()))
            .put("type", question.kind().type())
            .put("weight", question.weight())
            .put("guidance", CardWriter.text(question.guidance()))
            .put("allowNotApplicable", CardWriter.flag(question.allowNotApplicable()))
            .put("notApplicable", CardWriter.word(question.notApplicable()))
            .put("unanswered", CardWriter.word(question.unanswered()))
            .put("ratio", CardWriter.word(question.ratio()))
            .put("max", question.max())
            .put("bonus", CardWriter.flag(question.bonus()))
            .put("bounds", CardWriter.word(question.bounds()))
            .put("excluded", CardWriter.flag(question.excluded()));
    putCritical(question.critical(), fields);
    RuleWriter.putVisibility(question.visibility(), fields);
    fields
        .put("answeredBy", RuleWriter.answeredBy(question.answeredBy()))
        .put("commentRequiredOn", CardWriter.list(question.commentRequiredOn()))
        .put("causeRequiredOn", CardWriter.list(question.causeRequiredOn()))
        .put("passMark", CardWriter.percent(question.passMark()))
        .put("bands", CardWriter.list(ScoringWriter.bands(question.bands())))
        .put("autoFail", CardWriter.list(RuleWriter.autoFails(question.autoFail())));
    return putKind(question.kind(), fields).map();
  }

  private static void putCritical(@Nullable Critical critical, JsonObject fields) {
    if (critical != null) {
      Object mark = critical.of() == null ? true : CardWriter.word(critical.of());
      fields.put("critical", mark).put("errorOn", CardWriter.list(critical.errorOn()));
    }
  }

  private JsonObject putKind(QuestionKind kind, JsonObject fields) {
    return kind.match(
        choosing -> putOptions(choosing, fields),
        multiple -> fields.put("cap", multiple.cap()).put("options", options(multiple.options())),
        number ->
            fields
                .put("unit", number.unit())
                .put("scoredBy", CardWriter.unless(ScoredBy.RANGES, number.scoredBy()))
                .put("ranges", ranges(number)),
        unscored -> fields);
  }

  private JsonObject putOptions(Choosing kind, JsonObject fields) {
    Optional<String> scale =
        kind instanceof QuestionKind.Rating ? scale(kind.options()) : Optional.empty();
    boolean plain = kind.equals(QuestionKind.YesNo.PLAIN);
    return scale.isPresent()
        ? fields.put("scale", scale.get())
        : fields.put("options", plain ? null : options(kind.options()));
  }

  /** The first scale with exactly these options. */
  private Optional<String> scale(List<Option> options) {
    return scales.entrySet().stream()
        .filter(scale -> scale.getValue().equals(options))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  static List<Map<String, Object>> options(List<Option> options) {
    return options.stream()
        .map(
            option ->
                new JsonObject()
                    .put("value", option.value())
                    .put("score", option.score())
                    .put("bonus", CardWriter.flag(option.bonus()))
                    .put("label", CardWriter.text(option.label()))
                    .put("means", CardWriter.text(option.means()))
                    .map())
        .toList();
  }

  /** Where the value scores, no ranges are left out; where ranges score, they are required. */
  private static @Nullable List<Map<String, Object>> ranges(QuestionKind.Numeric number) {
    boolean optional = number.scoredBy() == ScoredBy.VALUE && number.ranges().isEmpty();
    return optional ? null : number.ranges().stream().map(QuestionWriter::range).toList();
  }

  private static Map<String, Object> range(NumberRange range) {
    return new JsonObject()
        .put("id", range.id())
        .put("from", range.from())
        .put("to", range.to())
        .put("score", range.score())
        .map();
  }
}
