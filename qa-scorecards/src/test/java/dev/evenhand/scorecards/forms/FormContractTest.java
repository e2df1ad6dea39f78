package dev.evenhand.scorecards.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.form.ExportedForm;
import dev.evenhand.api.form.FormChoice;
import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.form.ImportedForm;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import dev.evenhand.engine.form.FormFormatContract;
import dev.evenhand.scorecards.connect.ConnectFormat;
import dev.evenhand.scorecards.genesys.GenesysFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormContractTest {
  private static final Scorecard CARD =
      ScorecardCatalog.builder()
          .classLoader(FormContractTest.class.getClassLoader())
          .build()
          .orThrow()
          .latest("live-chat")
          .orElseThrow();

  @Test
  void ourFormats_keepTheContract() {
    assertThat(FormFormatContract.broken(new ConnectFormat(), CARD)).isEmpty();
    assertThat(FormFormatContract.broken(new GenesysFormat(), CARD)).isEmpty();
  }

  @Test
  void contract_tellsWhatAFormatDoesNotKeep() {
    assertThat(FormFormatContract.broken(new Careless(), CARD))
        .contains(
            "Its id is one as scorecards have: 'no id' is none.",
            "Its system has a name.",
            "importForm throws nothing: java.lang.IllegalStateException: no form",
            "readEvaluations answers, and never with null.",
            "A form that it makes ends with a line end.");
  }

  /** Breaks what it can. */
  private static final class Careless implements FormFormat {
    @Override
    public String id() {
      return "no id";
    }

    @Override
    public String system() {
      return "";
    }

    @Override
    public List<FormChoice> choices() {
      return List.of();
    }

    @Override
    public Checked<ImportedForm> importForm(
        String source, byte[] form, Map<String, String> choices) {
      throw new IllegalStateException("no form");
    }

    @Override
    public ExportedForm exportForm(Scorecard card) {
      ExportedForm made = new ConnectFormat().exportForm(card);
      return new ExportedForm(made.text().strip(), made.report());
    }

    @Override
    @SuppressWarnings("NullAway") // as careless code does
    public Checked<List<FormEvaluation>> readEvaluations(
        String source, byte[] evaluations, Scorecard card) {
      return null;
    }
  }
}
