package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.json.AnswerBinder;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.Findings;
import dev.evenhand.engine.json.Values;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
          "extends",
          "remove",
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

  /**
   * @param base the card that this one extends; null for one that stands alone
   */
  static Bound bind(Fields fields, @Nullable Scorecard base) {
    Findings findings = fields.at().findings();
    Scales scales = Scales.read(fields.find("scales"), base == null ? Map.of() : base.scales());
    Extension extension = base == null ? Extension.none(findings) : Extension.of(base, fields);
    SectionBinder binder = new SectionBinder(scales, extension);
    refuseRemovals(fields, base);
    Scorecard card =
        new Scorecard(
            fields.required("id", Values::text, QuestionBinder.NO_ID),
            fields.required("version", Values::text, "0.0.0"),
            title(fields, base),
            ScoringBinder.orElse(
                fields.optional("description", TextBinder::text),
                base == null ? null : base.description()),
            base != null && fields.find("channels") == null
                ? base.channels()
                : fields.list("channels", Values::text, QuestionBinder.NO_ID),
            scoring(fields, base == null ? Scoring.DEFAULT : base.scoring()),
            scales.all(),
            causes(fields, base == null ? Map.of() : base.causes()),
            sections(fields, binder, base != null),
            fields.list("tests", CardBinder::test, NO_TEST));
    return new Bound(card, scales, binder.count() <= SectionBinder.MAX_SECTIONS);
  }

  private static Text title(Fields fields, @Nullable Scorecard base) {
    return base == null
        ? fields.required("title", TextBinder::text, TextBinder.placeholder())
        : fields.optional("title", TextBinder::text, base.title());
  }

  private static Scoring scoring(Fields fields, Scoring base) {
    return fields.optional("scoring", at -> ScoringBinder.scoring(at, base), base);
  }

  private static void refuseRemovals(Fields fields, @Nullable Scorecard base) {
    Cursor remove = fields.find("remove");
    if (base == null && remove != null && fields.find("extends") == null) {
      remove.reject(
          "nothing-to-remove",
          "the card extends no other that something could be removed from",
          null,
          "Add \"extends\", or remove the list.");
    }
  }

  private static List<Section> sections(Fields fields, SectionBinder binder, boolean extending) {
    Cursor at = fields.find("sections");
    if (at == null && !extending) {
      fields.missing("sections", "Add \"sections\".");
      return List.of();
    }
    List<Section> sections = binder.sections(fields);
    if (at != null && binder.count() > SectionBinder.MAX_SECTIONS) {
      at.rejectSize(
          "too-many-sections",
          "the card has %s sections".formatted(binder.count()),
          SectionBinder.MAX_SECTIONS,
          "Split it into several cards.");
    }
    return sections;
  }

  private static Map<String, Text> causes(Fields fields, Map<String, Text> inherited) {
    Cursor at = fields.find("causes");
    Map<String, Text> causes = new LinkedHashMap<>(inherited);
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
        fields.optional("metadata", facts -> Fields.byName(facts, Values::fact), Map.of()),
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
