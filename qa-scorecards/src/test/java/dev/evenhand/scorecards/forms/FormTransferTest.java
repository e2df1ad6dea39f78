package dev.evenhand.scorecards.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.form.ExportedForm;
import dev.evenhand.api.form.ImportedForm;
import dev.evenhand.api.form.Transfer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.scorecards.forms.Forms.Form;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every form of every system. */
class FormTransferTest {
  static Stream<Form> forms() {
    return Forms.all();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void import_reportsEveryValueOnce_inOrder(Form form) {
    assertThat(form.imported().report().transfers())
        .extracting(Transfer::path)
        .containsExactlyElementsOf(Forms.leaves(form.json()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void import_makesACardThatItsFileGivesBack(Form form) {
    Scorecard card = form.imported().scorecard();

    assertThat(JsonScorecards.read("card", Forms.utf8(JsonScorecards.write(card))).orThrow())
        .isEqualTo(card);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void export_reportsEveryValueOfTheCardOnce_inOrder(Form form) {
    Scorecard card = form.imported().scorecard();

    assertThat(form.format().exportForm(card).report().transfers())
        .extracting(Transfer::path)
        .containsExactlyElementsOf(Forms.leaves(Forms.utf8(JsonScorecards.write(card))));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void import_ofTheExport_givesTheSameCard(Form form) {
    Scorecard card = form.imported().scorecard();

    ExportedForm exported = form.format().exportForm(card);
    ImportedForm again =
        form.format().importForm("exported", Forms.utf8(exported.text()), Map.of()).orThrow();

    assertThat(again.scorecard()).isEqualTo(card);
    assertThat(form.format().exportForm(again.scorecard()).text()).isEqualTo(exported.text());
  }

  /** What was lost at the import stays in the form; what an export loses is none of the score. */
  @ParameterizedTest
  @MethodSource("forms")
  void export_ofAnImportedCard_changesNoScore(Form form) {
    assertThat(form.format().exportForm(form.imported().scorecard()).report().losses())
        .filteredOn(Transfer::mayChangeScores)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void import_twice_givesTheSame(Form form) {
    assertThat(form.imported()).isEqualTo(form.imported());
  }

  /** Of the other system's forms made of a card, too, every value of the card is accounted for. */
  @ParameterizedTest
  @MethodSource("forms")
  void export_toTheOtherSystem_reportsEveryValue(Form form) {
    Scorecard card = form.imported().scorecard();
    var other = form.format() == Forms.CONNECT ? Forms.GENESYS : Forms.CONNECT;

    ExportedForm exported = other.exportForm(card);

    assertThat(exported.report().transfers())
        .hasSameSizeAs(Forms.leaves(Forms.utf8(JsonScorecards.write(card))));
    assertThat(other.importForm("x", Forms.utf8(exported.text()), Map.of()).problems()).isEmpty();
  }
}
