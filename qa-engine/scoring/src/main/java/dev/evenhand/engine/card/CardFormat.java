package dev.evenhand.engine.card;

import static dev.evenhand.engine.card.ValueFormat.WORD;

import com.google.common.collect.Maps;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.json.AnswerBinder;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.SourceProblems;
import dev.evenhand.engine.json.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the model of a card from its tree, and its tree from the model, where what is the default
 * is left out. Reports whatever does not have the form of a card, and puts a placeholder there, so
 * that everything else has the place in the model that it has in the source.
 */
final class CardFormat {
  private static final CardProperties<Scorecard, Scorecard.Builder> PROPERTIES =
      new CardProperties<>(CardFormat::property, "description", "channels");

  static final Set<String> CARD =
      PROPERTIES.names(
          "$schema",
          "id",
          "version",
          "extends",
          "remove",
          "title",
          "scoring",
          "scales",
          "causes",
          "sections",
          "tests",
          "lint");
  static final Set<String> TEST = Set.of("name", "answers", "metadata", "expect");
  static final Set<String> EXPECTED = Set.of("outcome", "percent", "band", "sections", "problems");

  /** Spelled as in the API, so that a test says what the output says. */
  private static final Map<String, Outcome> OUTCOMES = outcomes();

  private static final ScorecardTest.Expected NOTHING =
      new ScorecardTest.Expected(null, null, null);
  private static final ScorecardTest NO_TEST =
      new ScorecardTest(TextFormat.PLACEHOLDER, Map.of(), Map.of(), NOTHING);

  /**
   * A card and its scales.
   *
   * @param small whether all its sections were looked into
   */
  record Bound(Scorecard card, Scales scales, boolean small) {}

  private CardFormat() {}

  private static Map<String, Outcome> outcomes() {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome.name(), outcome);
    }
    return outcomes;
  }

  private static CardProperty<Scorecard, Scorecard.Builder, ?> property(String name) {
    return switch (name) {
      case "description" ->
          CardProperty.of(
              name, Scorecard::description, Scorecard.Builder::description, TextFormat.TEXT);
      case "channels" ->
          CardProperty.of(
              name,
              Scorecard::channels,
              Scorecard.Builder::channels,
              ValueFormat.list(WORD, QuestionFormat.NO_ID));
      default -> throw new IllegalArgumentException(name);
    };
  }

  /**
   * @param base the card that this one extends; null for one that stands alone
   */
  static Bound bind(Fields fields, @Nullable Scorecard base) {
    SourceProblems problems = fields.at().problems();
    Scales scales = Scales.read(fields.find("scales"), base == null ? Map.of() : base.scales());
    Extension extension = base == null ? Extension.none(problems) : Extension.of(base, fields);
    SectionFormat binder = new SectionFormat(scales, extension);
    refuseRemovals(fields, base);
    ScorecardRef ref =
        new ScorecardRef(
            fields.required("id", Values::text, QuestionFormat.NO_ID),
            fields.required("version", Values::text, "0.0.0"));
    Scorecard before = base == null ? Scorecard.builder(ref).build() : base;
    Scorecard.Builder card =
        before.toBuilder()
            .ref(ref)
            .title(
                base == null
                    ? fields.required("title", TextFormat::text, TextFormat.placeholder())
                    : fields.optional("title", TextFormat::text, base.title()))
            .scoring(
                fields.optional(
                    "scoring", at -> ScoringFormat.scoring(at, before.scoring()), before.scoring()))
            .scales(scales.all())
            .causes(causes(fields, before.causes()))
            .sections(sections(fields, binder, base != null))
            .tests(fields.list("tests", CardFormat::test, NO_TEST))
            .lint(fields.optional("lint", LintFormat::settings, before.lint()));
    PROPERTIES.read(fields, card);
    return new Bound(card.build(), scales, binder.count() <= SectionFormat.MAX_SECTIONS);
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

  private static List<Section> sections(Fields fields, SectionFormat binder, boolean extending) {
    Cursor at = fields.find("sections");
    if (at == null && !extending) {
      fields.missing("sections", "Add \"sections\".");
      return List.of();
    }
    List<Section> sections = binder.sections(fields);
    if (at != null && binder.count() > SectionFormat.MAX_SECTIONS) {
      at.rejectSize(
          "too-many-sections",
          "the card has %s sections".formatted(binder.count()),
          SectionFormat.MAX_SECTIONS,
          "Split it into several cards.");
    }
    return sections;
  }

  private static Map<String, Text> causes(Fields fields, Map<String, Text> inherited) {
    Cursor at = fields.find("causes");
    Map<String, Text> causes = new LinkedHashMap<>(inherited);
    if (at != null) {
      for (Cursor entry : Fields.entries(at)) {
        Text words = TextFormat.text(entry);
        if (entry.member() != null) {
          causes.put(entry.member().name(), words == null ? TextFormat.placeholder() : words);
        }
      }
    }
    return causes;
  }

  private static ScorecardTest test(Cursor at) {
    Fields fields = Fields.of(at, TEST);
    return new ScorecardTest(
        fields.required("name", Values::text, TextFormat.PLACEHOLDER),
        fields.required("answers", AnswerBinder::answers, Map.of()),
        fields.optional("metadata", facts -> Fields.byName(facts, Values::fact), Map.of()),
        fields.required("expect", CardFormat::expected, NOTHING));
  }

  private static ScorecardTest.Expected expected(Cursor at) {
    Fields fields = Fields.of(at, EXPECTED);
    return new ScorecardTest.Expected(
        fields.optional("outcome", Values.oneOf(OUTCOMES)),
        fields.optional("percent", Values::number),
        fields.optional("band", Values::text),
        fields.optional("sections", percents -> Fields.byName(percents, Values::number), Map.of()),
        fields.list("problems", Values::text, TextFormat.PLACEHOLDER));
  }

  /** Properties in the order in which the documentation tells them. */
  static Map<String, Object> written(Scorecard card) {
    JsonObject out =
        new JsonObject()
            .put("id", card.id())
            .put("version", card.version())
            .put("title", TextFormat.written(card.title()));
    PROPERTIES.write(card, out);
    return out.putFilled("scoring", ScoringFormat.written(card.scoring()))
        .putFilled("causes", Maps.transformValues(card.causes(), TextFormat::written))
        .putFilled("scales", Maps.transformValues(card.scales(), KindFormat::written))
        .put(
            "sections",
            card.sections().stream()
                .map(section -> SectionFormat.written(section, card.scales()))
                .toList())
        .putFilled("tests", card.tests().stream().map(CardFormat::written).toList())
        .putFilled("lint", LintFormat.written(card.lint()))
        .map();
  }

  static Map<String, Object> written(ScorecardTest test) {
    ScorecardTest.Expected expected = test.expect();
    JsonObject expect =
        new JsonObject()
            .put("outcome", expected.outcome() == null ? null : expected.outcome().name())
            .put("percent", expected.percent())
            .put("band", expected.band())
            .putFilled("sections", expected.sections())
            .putFilled("problems", expected.problems());
    return new JsonObject()
        .put("name", test.name())
        .put("answers", Maps.transformValues(test.answers(), AnswerBinder::written))
        .putFilled("metadata", test.metadata())
        .put("expect", expect.map())
        .map();
  }
}
