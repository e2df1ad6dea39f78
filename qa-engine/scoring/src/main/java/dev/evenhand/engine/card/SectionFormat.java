package dev.evenhand.engine.card;

import static dev.evenhand.engine.card.RuleFormat.AUTO_FAILS;
import static dev.evenhand.engine.card.RuleFormat.LIMITS;
import static dev.evenhand.engine.card.RuleFormat.SETS;
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
      new CardProperties<Section, Section.Builder>()
          .with("weight", Section::weight, Section.Builder::weight, NUMBER)
          .with("method", Section::method, Section.Builder::method, METHOD)
          .with("start", Section::start, Section.Builder::start, NUMBER)
          .with(
              "notApplicable",
              Section::notApplicable,
              Section.Builder::notApplicable,
              NOT_APPLICABLE)
          .with("unanswered", Section::unanswered, Section.Builder::unanswered, UNANSWERED)
          .with("ratio", Section::ratio, Section.Builder::ratio, RATIO)
          .with(
              "failedSection",
              Section::failedSection,
              Section.Builder::failedSection,
              FAILED_SECTION)
          .with("bounds", Section::bounds, Section.Builder::bounds, BOUNDS)
          .with("minimum", Section::minimum, Section.Builder::minimum, LIMITS)
          .with("maximum", Section::maximum, Section.Builder::maximum, LIMITS)
          .with("set", Section::set, Section.Builder::set, SETS)
          .with("autoFail", Section::autoFail, Section.Builder::autoFail, AUTO_FAILS)
          .with(RuleFormat.visibility(Section::visibility, Section.Builder::visibility))
          .with("passMark", Section::passMark, Section.Builder::passMark, PERCENT)
          .with("bands", Section::bands, Section.Builder::bands, ScoringFormat.BANDS);

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
