package dev.evenhand.engine.json;

import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the model of a card from its tree. Reports whatever does not have the form of a card, and
 * puts a placeholder there, so that everything else has the place in the model that it has in the
 * source.
 */
final class CardBinder {
  static final Set<String> CARD =
      Set.of(
          "$schema",
          "id",
          "version",
          "title",
          "description",
          "channels",
          "scoring",
          "scales",
          "causes",
          "sections",
          "tests");
  static final Set<String> TEST = Set.of("name", "answers", "metadata", "expect");
  static final Set<String> EXPECTED = Set.of("outcome", "percent", "band");
  static final Map<String, Outcome> OUTCOMES = outcomes();

  private static final ScorecardTest.Expected NOTHING =
      new ScorecardTest.Expected(null, null, null);
  private static final ScorecardTest NO_TEST =
      new ScorecardTest(TextBinder.PLACEHOLDER, Map.of(), Map.of(), NOTHING);

  /**
   * A card and its scales.
   *
   * @param small whether all its sections were looked into
   */
  record Bound(Scorecard card, Scales scales, boolean small) {}

  private CardBinder() {}

  /** Spelled as in the API, so that a test says what the output says. */
  private static Map<String, Outcome> outcomes() {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    Arrays.stream(Outcome.values()).forEach(outcome -> outcomes.put(outcome.name(), outcome));
    return outcomes;
  }

  static Bound bind(Cursor root) {
    Fields fields = Fields.of(root, CARD);
    Scales scales = Scales.read(fields.find("scales"));
    SectionBinder sections = new SectionBinder(scales);
    Scorecard card =
        new Scorecard(
            fields.required("id", Values::text, QuestionBinder.NO_ID),
            fields.required("version", Values::text, "0.0.0"),
            fields.required("title", TextBinder::text, TextBinder.placeholder()),
            fields.optional("description", TextBinder::text),
            fields.list("channels", Values::text, QuestionBinder.NO_ID),
            fields.optional("scoring", ScoringBinder::scoring, Scoring.DEFAULT),
            causes(fields),
            sections(fields, sections),
            fields.list("tests", CardBinder::test, NO_TEST));
    return new Bound(card, scales, sections.count() <= SectionBinder.MAX_SECTIONS);
  }

  private static List<Section> sections(Fields fields, SectionBinder binder) {
    Cursor at = fields.find("sections");
    if (at == null) {
      fields.missing("sections", "Add \"sections\".");
      return List.of();
    }
    List<Section> sections =
        fields.longList("sections", binder::section, SectionBinder.placeholder());
    if (binder.count() > SectionBinder.MAX_SECTIONS) {
      at.rejectSize(
          "too-many-sections",
          "the card has %s sections".formatted(binder.count()),
          SectionBinder.MAX_SECTIONS,
          "Split it into several cards.");
    }
    return sections;
  }

  private static Map<String, Text> causes(Fields fields) {
    Cursor at = fields.find("causes");
    Map<String, Text> causes = new LinkedHashMap<>();
    if (at != null) {
      for (Cursor entry : Fields.entries(at)) {
        Text words = TextBinder.text(entry);
        if (entry.member() != null) {
          causes.put(entry.member().name(), words == null ? TextBinder.placeholder() : words);
        }
      }
    }
    return causes;
  }

  private static ScorecardTest test(Cursor at) {
    Fields fields = Fields.of(at, TEST);
    return new ScorecardTest(
        fields.required("name", Values::text, TextBinder.PLACEHOLDER),
        fields.required("answers", AnswerBinder::answers, Map.of()),
        fields.optional("metadata", EvaluationBinder::metadata, Map.of()),
        fields.required("expect", CardBinder::expected, NOTHING));
  }

  private static ScorecardTest.Expected expected(Cursor at) {
    Fields fields = Fields.of(at, EXPECTED);
    return new ScorecardTest.Expected(
        fields.optional("outcome", Values.oneOf(OUTCOMES)),
        fields.optional("percent", Values::number),
        fields.optional("band", Values::text));
  }
}
