package dev.evenhand.scorecards.forms;

import dev.evenhand.api.form.ExportedForm;
import dev.evenhand.api.form.ImportedForm;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.card.JsonScorecards;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cards, forms and messages that come of the forms and of a card made for these tests. */
class GoldenFormsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "connect-questions",
        "connect-sections",
        "connect-points",
        "connect-unscored",
        "genesys-full",
        "genesys-unweighted"
      })
  void import_ownForm_makesTheCardAndTellsTheLosses(String name) {
    ImportedForm imported = Forms.own(name).imported();

    Golden.assertSame(name + ".scorecard.json", JsonScorecards.write(imported.scorecard()));
    Golden.assertSame(name + ".import.txt", Golden.lines(imported.report()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"connect", "genesys"})
  void export_cardOfEverything_makesTheFormAndTellsTheLosses(String system) {
    export("export-weighted", system);
    export("export-points", system);
  }

  private static void export(String name, String system) {
    FormFormat format = system.equals("connect") ? Forms.CONNECT : Forms.GENESYS;
    Scorecard card = JsonScorecards.read(name, Forms.resource(name + ".scorecard.json")).orThrow();

    ExportedForm exported = format.exportForm(card);

    Golden.assertSame(name + ".to-" + system + ".json", exported.text());
    Golden.assertSame(name + ".to-" + system + ".txt", Golden.lines(exported.report()));
  }
}
