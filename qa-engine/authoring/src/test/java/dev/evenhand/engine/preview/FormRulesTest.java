package dev.evenhand.engine.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.preview.page.FormQuestion;
import dev.evenhand.engine.preview.page.FormSection;
import dev.evenhand.engine.preview.page.FormView;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form says of numbers, caps, critical questions and parts without shares. */
class FormRulesTest {
  private static Scorecard card(String scoring, String question) {
    return DeskCard.of(
        """
        {"id": "c", "version": "1.0.0", "title": "C", "scoring": {%s},
         "sections": [
          {"id": "s", "title": "S", "weight": 1, "questions": [{"id": "q", "ask": "Q?", %s},
           {"id": "z", "ask": "Z?", "type": "yes-no"}]},
          {"id": "t", "title": "T", "weight": 1, "questions": [
           {"id": "a", "ask": "A?", "type": "yes-no"}, {"id": "b", "ask": "B?", "type": "yes-no"}]}]}
        """
            .formatted(scoring, question));
  }

  private static FormQuestion question(String question, String language) {
    return FormView.of(card("\"passMark\": 80", question), language)
        .questions()
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"scoredBy\": \"value\", \"max\": 10, \"step\": 0.5 | en"
            + "| A number from 0 to 10, in steps of 0.5. The number is the points, of 10.",
        "\"scoredBy\": \"value\", \"max\": 10, \"step\": 0.5 | de"
            + "| Eine Zahl von 0 bis 10, in Schritten von 0,5. Die Zahl ist die Punktzahl, von 10.",
        "\"scoredBy\": \"value\", \"max\": 5, \"unit\": \"km\" | en"
            + "| A number from -5 to 5\u00a0km. The number is the points, of 5.",
        "\"perCount\": -2, \"max\": 10 | en"
            + "| A whole number from 0. Each counted takes 2 of 10 points.",
        "\"perCount\": -2, \"max\": 10 | de"
            + "| Eine ganze Zahl ab 0. Jedes Gezählte kostet 2 von 10 Punkten.",
        "\"perCount\": 1, \"max\": 3 | en"
            + "| A whole number from 0. Each counted brings 1 point. At most 3 points count.",
        "\"perCount\": 1, \"max\": 3 | de"
            + "| Eine ganze Zahl ab 0. Jedes Gezählte bringt 1 Punkt. Es zählen höchstens 3 Punkte.",
        "\"perCount\": 1, \"max\": 3, \"bounds\": \"uncapped\" | en"
            + "| A whole number from 0. Each counted brings 1 point. All are 3 points.",
        "\"perCount\": -2, \"max\": 10, \"excluded\": true | en | A whole number from 0.",
        "\"ranges\": [{\"id\": \"all\", \"to\": 10, \"score\": 1}], \"step\": 3 | en"
            + "| A number, in steps of 3.",
        "\"ranges\": [{\"id\": \"all\", \"to\": 10, \"score\": 1}] | en | ''"
      })
  void notes_number_sayWhatIsAcceptedAndWhatItBrings(String kind, String language, String notes) {
    FormQuestion question = question("\"type\": \"number\", " + kind, language);

    assertThat(String.join(" ", question.notes())).isEqualTo(notes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | up to 10\u00a0s: 1 point | above 10\u00a0s: 0 points",
        "de | bis 10\u00a0s: 1 Punkt | über 10\u00a0s: 0 Punkte"
      })
  void ranges_number_sayWhichBringWhat(String language, String first, String second) {
    String ranges =
        "\"ranges\": [{\"id\": \"short\", \"to\": 10, \"score\": 1}, {\"id\": \"long\", \"score\": 0}]";

    assertThat(question("\"type\": \"number\", \"unit\": \"s\", " + ranges, language).ranges())
        .containsExactly(first, second);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Tick all that apply. Together they bring at most 3 points. | 1 point | 2.5 points",
        "de | Alles Zutreffende ankreuzen. Zusammen bringen sie höchstens 3 Punkte."
            + " | 1 Punkt | 2,5 Punkte"
      })
  void notes_severalWithACap_sayItAndThePointsOfEach(
      String language, String notes, String first, String second) {
    FormQuestion question =
        question(
            "\"type\": \"multiple-choice\", \"cap\": 3, \"options\":"
                + " [{\"value\": \"a\", \"score\": 1}, {\"value\": \"b\", \"score\": 2.5}]",
            language);

    assertThat(String.join(" ", question.notes())).isEqualTo(notes);
    assertThat(question.choices())
        .extracting(choice -> choice.marks().get(0).words())
        .containsExactly(first, second);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"critical\": true | en | Critical question.",
        "\"critical\": true | de | Kritische Frage.",
        "\"critical\": \"customer\" | en | Critical question: an error hurts the customer.",
        "\"critical\": \"customer\" | de | Kritische Frage: Ein Fehler schadet dem Kunden.",
        "\"critical\": \"business\" | en | Critical question: an error hurts the business.",
        "\"critical\": \"business\" | de | Kritische Frage: Ein Fehler schadet dem Unternehmen.",
        "\"critical\": \"compliance\" | en | Critical question: an error breaks a rule.",
        "\"critical\": \"compliance\" | de"
            + "| Kritische Frage: Ein Fehler verstößt gegen eine Regel.",
        "\"critical\": true, \"errorOn\": [\"no\"] | en | Critical question. An error is “No”.",
        "\"critical\": true, \"errorOn\": [\"yes\", \"no\"] | de"
            + "| Kritische Frage. Ein Fehler ist „Ja“ oder „Nein“."
      })
  void notes_critical_sayItInWordsAndWhatAnErrorIs(String mark, String language, String notes) {
    FormQuestion question = question("\"type\": \"yes-no\", " + mark, language);

    assertThat(String.join(" ", question.notes())).isEqualTo(notes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lowest | en | Sections: the lowest of these counts.",
        "lowest | de | Abschnitte: das niedrigste Ergebnis davon zählt.",
        "highest | en | Sections: the highest of these counts.",
        "highest | de | Abschnitte: das höchste Ergebnis davon zählt.",
        "geometric | en | Sections: the geometric mean of these counts.",
        "geometric | de | Abschnitte: das geometrische Mittel davon zählt."
      })
  void rules_partsWithoutShares_sayHowTheyCountAndClaimNoShare(
      String method, String language, String rule) {
    String scoring = "\"method\": \"%s\", \"sectionMethod\": \"weighted\"".formatted(method);
    FormView form = FormView.of(card(scoring, "\"type\": \"yes-no\""), language);

    assertThat(form.rules()).containsExactly(rule);
    assertThat(form.sections()).extracting(FormSection::share).containsOnly("");
    assertThat(form.questions()).extracting(FormQuestion::share).containsOnly("");
    assertThat(form.sections()).allMatch(section -> section.notes().isEmpty());
  }

  @Test
  void rules_lowestWithinSections_sayItThere() {
    FormView form =
        FormView.of(
            card("\"method\": \"weighted\", \"sectionMethod\": \"lowest\"", "\"type\": \"yes-no\""),
            "en");

    assertThat(form.rules()).isEmpty();
    assertThat(form.sections())
        .extracting(FormSection::share)
        .containsOnly("50\u00a0% of the score");
    assertThat(form.sections())
        .extracting(FormSection::notes)
        .containsOnly(List.of("The lowest of these counts."));
    assertThat(form.questions()).extracting(FormQuestion::share).containsOnly("");
  }

  @Test
  void html_partsWithoutShares_leavesNoRoomForThem() {
    Scorecard card =
        card("\"method\": \"lowest\"", "\"type\": \"yes-no\", \"critical\": \"customer\"");

    assertThat(BlankForm.html(card, "en"))
        .contains("Critical question: an error hurts the customer.")
        .doesNotContainPattern(Pattern.compile("<p class=\"share\">"));
  }
}
