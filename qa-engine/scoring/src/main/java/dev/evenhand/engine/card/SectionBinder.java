package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads sections, and sections within them. */
final class SectionBinder {
  /** The most sections of a card. */
  static final int MAX_SECTIONS = 1_000;

  static final Map<String, Method> METHODS = Values.words(Method.values());
  static final Map<String, FailedSectionPolicy> FAILED = Values.words(FailedSectionPolicy.values());
  static final Set<String> SECTION =
      Set.of(
          "id",
          "title",
          "weight",
          "method",
          "notApplicable",
          "unanswered",
          "ratio",
          "failedSection",
          "bounds",
          "autoFail",
          "start",
          "minimum",
          "maximum",
          "set",
          "shownWhen",
          "hiddenWhen",
          "passMark",
          "bands",
          "questions",
          "sections");

  private static final Section BLANK = Section.builder("").build();
  private static final Section NO_SECTION =
      Section.of(QuestionBinder.NO_ID, TextBinder.PLACEHOLDER, null, List.of());
  private static final Question NO_QUESTION =
      Question.builder(QuestionBinder.NO_ID, new QuestionKind.FreeText()).build();

  private final QuestionBinder questions;
  private final Extension extension;
  private int count;

  SectionBinder(Scales scales, Extension extension) {
    this.questions = new QuestionBinder(scales);
    this.extension = extension;
  }

  /** The sections at the top of a card, joined with those of the card that it extends. */
  List<Section> sections(Fields card) {
    return sections(card, extension.sections());
  }

  private List<Section> sections(Fields owner, List<Section> base) {
    List<Section> declared = owner.longList("sections", at -> section(at, base), placeholder());
    return extension.sections(base, declared, owner.at().pointer() + "/sections");
  }

  private Section section(Cursor at, List<Section> siblings) {
    if (++count > MAX_SECTIONS) {
      return NO_SECTION;
    }
    Fields fields = Fields.of(at, SECTION);
    String id = fields.required("id", Values::text, QuestionBinder.NO_ID);
    Optional<Section> replaced =
        siblings.stream().filter(section -> section.id().equals(id)).findFirst();
    Text title =
        replaced.isPresent()
            ? fields.optional("title", TextBinder::text, replaced.get().title())
            : fields.required("title", TextBinder::text, TextBinder.placeholder());
    Section base = replaced.orElse(BLANK);
    return declared(fields, id, title, base)
        .with(questions(fields, base), sections(fields, base.sections()));
  }

  private List<Question> questions(Fields fields, Section base) {
    List<Question> declared = fields.longList("questions", questions::question, NO_QUESTION);
    return extension.questions(base.questions(), declared, fields.at().pointer() + "/questions");
  }

  /** What it declares, and for the rest what its base does. */
  private static Section declared(Fields fields, String id, Text title, Section base) {
    return Section.builder(id)
        .title(title)
        .weight(orElse(fields.optional("weight", Values::number), base.weight()))
        .method(orElse(fields.optional("method", Values.oneOf(METHODS)), base.method()))
        .notApplicable(
            orElse(
                fields.optional("notApplicable", Values.oneOf(QuestionBinder.NOT_APPLICABLE)),
                base.notApplicable()))
        .unanswered(
            orElse(
                fields.optional("unanswered", Values.oneOf(QuestionBinder.UNANSWERED)),
                base.unanswered()))
        .ratio(orElse(fields.optional("ratio", Values.oneOf(QuestionBinder.RATIOS)), base.ratio()))
        .failedSection(
            orElse(fields.optional("failedSection", Values.oneOf(FAILED)), base.failedSection()))
        .bounds(
            orElse(fields.optional("bounds", Values.oneOf(QuestionBinder.BOUNDS)), base.bounds()))
        .autoFail(fields.find("autoFail") == null ? base.autoFail() : RuleBinder.autoFails(fields))
        .start(orElse(fields.optional("start", Values::number), base.start()))
        .minimum(orElse(fields.optional("minimum", RuleBinder::limit), base.minimum()))
        .maximum(orElse(fields.optional("maximum", RuleBinder::limit), base.maximum()))
        .set(fields.find("set") == null ? base.set() : RuleBinder.sets(fields))
        .visibility(orElse(RuleBinder.visibility(fields), base.visibility()))
        .passMark(orElse(fields.optional("passMark", Values::percent), base.passMark()))
        .bands(fields.find("bands") == null ? base.bands() : ScoringBinder.bands(fields))
        .build();
  }

  private static <T> @Nullable T orElse(@Nullable T declared, @Nullable T inherited) {
    return ScoringBinder.orElse(declared, inherited);
  }

  /** How many sections were found; those beyond the limit were not looked into. */
  int count() {
    return count;
  }

  static Section placeholder() {
    return NO_SECTION;
  }
}
