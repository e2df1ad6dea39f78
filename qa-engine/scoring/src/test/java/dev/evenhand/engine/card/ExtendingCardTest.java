package dev.evenhand.engine.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A card that extends another takes what it does not say from there. */
class ExtendingCardTest {
  private static final String BASE =
      """
      {"id": "base", "version": "1.0.0", "title": "Base", "channels": ["phone"],
       "scoring": {"passMark": 80, "notApplicable": "award"},
       "causes": {"knowledge": "Did not know"},
       "scales": {"quality": [{"value": "poor", "score": 0}, {"value": "good", "score": 100}]},
       "sections": [
         {"id": "opening", "title": "Opening", "weight": 10, "passMark": 50, "questions": [
           {"id": "greeting", "ask": "Greeted?", "type": "yes-no", "weight": 1},
           {"id": "name", "ask": "Named?", "type": "yes-no", "weight": 1}]},
         {"id": "closing", "title": "Closing", "weight": 20, "questions": [
           {"id": "recap", "ask": "Recap?", "type": "yes-no", "weight": 1}]}],
       "tests": [{"name": "all met", "answers": {}, "expect": {}}]}
      """;
  private static final Scorecard BASE_CARD = CardJson.read(BASE).orThrow();

  private static Checked<Scorecard> read(String properties) {
    String json =
        "{\"id\": \"child\", \"version\": \"1.0.0\", \"extends\": \"base@1.0.0\"%s}"
            .formatted(properties);
    return JsonScorecards.parse("child.json", json.getBytes(StandardCharsets.UTF_8))
        .flatMap(card -> card.join(ref -> Checked.of(BASE_CARD)));
  }

  private static List<String> ids(Section section) {
    return section.questions().stream().map(Question::id).toList();
  }

  @Test
  void join_nothingDeclared_isTheBaseUnderItsOwnNameWithoutItsTests() {
    Scorecard card = read("").orThrow();

    assertThat(card.ref()).hasToString("child@1.0.0");
    assertThat(card.title()).isEqualTo(BASE_CARD.title());
    assertThat(card.channels()).isEqualTo(BASE_CARD.channels());
    assertThat(card.scoring()).isEqualTo(BASE_CARD.scoring());
    assertThat(card.causes()).isEqualTo(BASE_CARD.causes());
    assertThat(card.sections()).isEqualTo(BASE_CARD.sections());
    assertThat(card.tests()).isEmpty();
  }

  @Test
  void join_scoring_changesWhatItSays() {
    Scorecard card = read(", \"scoring\": {\"passMark\": 70}").orThrow();

    assertThat(card.scoring().passMark()).isEqualByComparingTo("0.7");
    assertThat(card.scoring().notApplicable()).isEqualTo(BASE_CARD.scoring().notApplicable());
  }

  @Test
  void join_section_keepsWhatItDoesNotSay() {
    Scorecard card = read(", \"sections\": [{\"id\": \"opening\", \"weight\": 30}]").orThrow();

    Section opening = card.sections().get(0);
    assertThat(opening.weight()).isEqualTo(BigDecimal.valueOf(30));
    assertThat(opening.title()).hasToString("Opening");
    assertThat(opening.passMark()).isEqualByComparingTo("0.5");
    assertThat(ids(opening)).containsExactly("greeting", "name");
  }

  @Test
  void join_questions_replaceInPlaceAndComeLast() {
    Scorecard card =
        read("""
                , "sections": [{"id": "opening", "questions": [
                  {"id": "tone", "ask": "Tone?", "type": "rating", "scale": "quality", "weight": 3},
                  {"id": "greeting", "ask": "Welcomed?", "type": "yes-no", "weight": 2}]}]
                """)
            .orThrow();

    Section opening = card.sections().get(0);
    assertThat(ids(opening)).containsExactly("greeting", "name", "tone");
    assertThat(opening.questions().get(0).ask()).hasToString("Welcomed?");
    assertThat(opening.questions().get(2).kind().marks()).containsExactly("poor", "good");
  }

  @Test
  void join_remove_takesOut() {
    Scorecard card = read(", \"remove\": [\"name\", \"closing\"]").orThrow();

    assertThat(card.questions()).extracting(Question::id).containsExactly("greeting");
    assertThat(card.sections()).hasSize(1);
  }

  @Test
  void join_mistakes_areToldWhereTheyStand() {
    Checked<Scorecard> card =
        read(
            """
            ,
            "remove": ["nam"],
            "sections": [{"id": "closing", "questions": [
              {"id": "tone", "ask": "Tone?", "type": "rating", "scale": "qualty", "weight": 1},
              {"id": "greeting", "ask": "Again?", "type": "yes-no", "weight": -1}]}]
            """);

    assertThat(CardJson.texts(card))
        .containsExactly(
            "child.json:2:12 /remove/0: base@1.0.0 has no section or question of this id, found"
                + " \"nam\". Maybe you mean \"name\". [unknown-removal]",
            "child.json:4:61 /sections/0/questions/0/scale: the card has no such scale, found"
                + " \"qualty\"; allowed: \"quality\". Maybe you mean \"quality\". [unknown-scale]",
            "child.json:5:10 /sections/0/questions/1/id: id 'greeting' is already that of a question in"
                + " section 'opening'. Rename one of the two; ids are unique among sections"
                + " and questions. [duplicate-id]",
            "child.json:5:67 /sections/0/questions/1/weight: weight out of range, found -1;"
                + " allowed: a number from 0 to 1000000 with at most 6 decimals. Only the ratios"
                + " between weights matter; 0 shows a question without scoring it."
                + " [weight-range]");
  }

  @Test
  void join_ruleBrokenByWhatWasRemoved_isToldAtTheBase() {
    Checked<Scorecard> card = read(", \"remove\": [\"greeting\", \"name\"]");

    assertThat(CardJson.texts(card))
        .containsExactly(
            "child.json:1:48 /extends: section 'opening' has no question, found"
                + " \"base@1.0.0\". Add a question or remove the section. [empty-section]");
  }

  @Test
  void read_withoutItsBase_saysWhatToDo() {
    assertThat(
            CardJson.problems("{\"id\": \"a\", \"version\": \"1.0.0\", \"extends\": \"b@1.0.0\"}"))
        .containsExactly(
            "card.json:1:44 /extends: the card that this one extends is not known here, found"
                + " \"b@1.0.0\". Read it together with that card: from one folder, or with a"
                + " catalogue. [unknown-base]");
  }

  @Test
  void read_extendsNoVersion_saysWhatToWrite() {
    assertThat(CardJson.problems("{\"id\": \"a\", \"version\": \"1.0.0\", \"extends\": \"b\"}"))
        .containsExactly(
            "card.json:1:44 /extends: this names no version of a scorecard, found \"b\"; allowed:"
                + " id@version, such as \"phone-support@1.0.0\". Name the version that this card"
                + " builds on. [bad-base]");
  }

  @Test
  void read_removeWithoutBase_isRefused() {
    Checked<Scorecard> card =
        CardJson.good().with("\"channels\": [\"phone\"],", "\"remove\": [\"tone\"],").read();

    assertThat(card.problems()).extracting(Problem::code).containsExactly("nothing-to-remove");
  }
}
