package dev.evenhand.engine.card;

import static dev.evenhand.engine.card.ValueFormat.BOUNDS;
import static dev.evenhand.engine.card.ValueFormat.FAILED_SECTION;
import static dev.evenhand.engine.card.ValueFormat.METHOD;
import static dev.evenhand.engine.card.ValueFormat.NOT_APPLICABLE;
import static dev.evenhand.engine.card.ValueFormat.NUMBER;
import static dev.evenhand.engine.card.ValueFormat.PERCENT;
import static dev.evenhand.engine.card.ValueFormat.RATIO;
import static dev.evenhand.engine.card.ValueFormat.UNANSWERED;

import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and writes sections, and sections within them. */
final class SectionFormat {
  /** The most sections of a card. */
  static final int MAX_SECTIONS = 1_000;

  private static final CardProperties<Section, Section.Builder> PROPERTIES =
      new CardProperties<>(
          SectionFormat::property,
          "weight",
          "method",
          "start",
          "notApplicable",
          "unanswered",
          "ratio",
          "failedSection",
          "bounds",
          "minimum",
          "maximum",
          "set",
          "autoFail",
          "shownWhen",
          "hiddenWhen",
          "passMark",
          "bands");

  static final Set<String> SECTION = PROPERTIES.names("id", "title", "questions", "sections");

  private static final Section NO_SECTION =
      Section.of(QuestionFormat.NO_ID, TextFormat.PLACEHOLDER, null, List.of());
  private static final Question NO_QUESTION =
      Question.builder(QuestionFormat.NO_ID, new QuestionKind.FreeText()).build();

  private final QuestionFormat questions;
  private final Extension extension;
  private int count;

  SectionFormat(Scales scales, Extension extension) {
    this.questions = new QuestionFormat(scales);
    this.extension = extension;
  }

  private static CardProperty<Section, Section.Builder, ?> property(String name) {
    return switch (name) {
      case "weight" -> CardProperty.of(name, Section::weight, Section.Builder::weight, NUMBER);
      case "method" -> CardProperty.of(name, Section::method, Section.Builder::method, METHOD);
      case "start" -> CardProperty.of(name, Section::start, Section.Builder::start, NUMBER);
      case "notApplicable" ->
          CardProperty.of(
              name, Section::notApplicable, Section.Builder::notApplicable, NOT_APPLICABLE);
      case "unanswered" ->
          CardProperty.of(name, Section::unanswered, Section.Builder::unanswered, UNANSWERED);
      case "ratio" -> CardProperty.of(name, Section::ratio, Section.Builder::ratio, RATIO);
      case "failedSection" ->
          CardProperty.of(
              name, Section::failedSection, Section.Builder::failedSection, FAILED_SECTION);
      case "bounds" -> CardProperty.of(name, Section::bounds, Section.Builder::bounds, BOUNDS);
      case "minimum" ->
          CardProperty.of(name, Section::minimum, Section.Builder::minimum, RuleFormat.limits());
      case "maximum" ->
          CardProperty.of(name, Section::maximum, Section.Builder::maximum, RuleFormat.limits());
      case "set" -> CardProperty.of(name, Section::set, Section.Builder::set, RuleFormat.sets());
      case "autoFail" ->
          CardProperty.of(
              name, Section::autoFail, Section.Builder::autoFail, RuleFormat.autoFails());
      case "shownWhen", "hiddenWhen" ->
          RuleFormat.visibility(Section::visibility, Section.Builder::visibility);
      case "passMark" ->
          CardProperty.of(name, Section::passMark, Section.Builder::passMark, PERCENT);
      case "bands" ->
          CardProperty.of(name, Section::bands, Section.Builder::bands, ScoringFormat.bands());
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The sections at the top of a card, joined with those of the card that it extends. */
  List<Section> sections(Fields card) {
    return sections(card, extension.sections());
  }

  private List<Section> sections(Fields owner, List<Section> base) {
    List<Section> declared = owner.longList("sections", at -> section(at, base), NO_SECTION);
    return extension.sections(base, declared, owner.at().pointer() + "/sections");
  }

  /** What it declares, and for the rest what the section does that it replaces. */
  private Section section(Cursor at, List<Section> siblings) {
    if (++count > MAX_SECTIONS) {
      return NO_SECTION;
    }
    if (LooseQuestions.isOne(at)) {
      return NO_SECTION;
    }
    Fields fields = Fields.of(at, SECTION);
    String id = fields.required("id", Values::text, QuestionFormat.NO_ID);
    Optional<Section> replaced =
        siblings.stream().filter(section -> section.id().equals(id)).findFirst();
    Section base = replaced.orElseGet(() -> Section.builder(id).build());
    Section.Builder builder =
        base.toBuilder()
            .title(
                replaced.isPresent()
                    ? fields.optional("title", TextFormat::text, base.title())
                    : fields.required("title", TextFormat::text, TextFormat.placeholder()));
    PROPERTIES.read(fields, builder);
    return builder
        .questions(questions(fields, base))
        .sections(sections(fields, base.sections()))
        .build();
  }

  private List<Question> questions(Fields fields, Section base) {
    List<Question> declared = fields.longList("questions", questions::question, NO_QUESTION);
    return extension.questions(base.questions(), declared, fields.at().pointer() + "/questions");
  }

  /** How many sections were found; those beyond the limit were not looked into. */
  int count() {
    return count;
  }

  /**
   * @param scales those of the card, which questions name
   */
  static Map<String, Object> written(Section section, Map<String, List<Option>> scales) {
    JsonObject out =
        new JsonObject().put("id", section.id()).put("title", TextFormat.written(section.title()));
    PROPERTIES.write(section, out);
    return out.putFilled(
            "questions",
            section.questions().stream()
                .map(question -> QuestionFormat.written(question, scales))
                .toList())
        .putFilled(
            "sections", section.sections().stream().map(inner -> written(inner, scales)).toList())
        .map();
  }
}
