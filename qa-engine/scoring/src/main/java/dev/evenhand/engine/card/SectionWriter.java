package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.json.JsonObject;
import java.util.Map;

/** Writes sections, and sections within them. */
final class SectionWriter {
  private final QuestionWriter questions;

  SectionWriter(QuestionWriter questions) {
    this.questions = questions;
  }

  Map<String, Object> section(Section section) {
    JsonObject fields =
        new JsonObject()
            .put("id", section.id())
            .put("title", CardWriter.text(section.title()))
            .put("weight", section.weight())
            .put("method", CardWriter.word(section.method()))
            .put("start", section.start())
            .put("notApplicable", CardWriter.word(section.notApplicable()))
            .put("unanswered", CardWriter.word(section.unanswered()))
            .put("ratio", CardWriter.word(section.ratio()))
            .put("failedSection", CardWriter.word(section.failedSection()))
            .put("bounds", CardWriter.word(section.bounds()))
            .put("minimum", RuleWriter.limit(section.minimum()))
            .put("maximum", RuleWriter.limit(section.maximum()))
            .put("set", CardWriter.list(RuleWriter.sets(section.set())))
            .put("autoFail", CardWriter.list(RuleWriter.autoFails(section.autoFail())));
    RuleWriter.putVisibility(section.visibility(), fields);
    return fields
        .put("passMark", CardWriter.percent(section.passMark()))
        .put("bands", CardWriter.list(ScoringWriter.bands(section.bands())))
        .put(
            "questions",
            CardWriter.list(section.questions().stream().map(questions::question).toList()))
        .put("sections", CardWriter.list(section.sections().stream().map(this::section).toList()))
        .map();
  }
}
