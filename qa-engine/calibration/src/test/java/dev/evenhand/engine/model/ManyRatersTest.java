package dev.evenhand.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.consensus.DawidSkene;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.severity.AdditiveSeverity;
import dev.evenhand.engine.model.severity.AgentScore;
import dev.evenhand.engine.model.severity.AgentScores;
import dev.evenhand.engine.model.variance.VarianceComponents;
import dev.evenhand.engine.model.variance.VarianceMethod;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** More raters than a table of raters by raters has room for. */
class ManyRatersTest {
  private static final String TOO_MANY = "1002 reviewers are too many to tell apart";

  @Test
  void ratersWhoShareItems_aboveAThousand_areTooMany() {
    RatingTable table = chain(1002);

    Reason severity = AdditiveSeverity.of(table).severity("r0500").reason().orElseThrow();
    assertThat(severity.code()).isEqualTo(UndefinedReason.TOO_MANY_REVIEWERS);
    assertThat(severity.text()).isEqualTo(TOO_MANY);
    for (VarianceMethod method :
        new VarianceMethod[] {VarianceMethod.SEQUENTIAL, VarianceMethod.REML}) {
      Reason components = VarianceComponents.of(table, method).reason().orElseThrow();
      assertThat(components.text()).isEqualTo(TOO_MANY);
    }
    assertThat(VarianceComponents.of(table, VarianceMethod.HENDERSON).value()).isPresent();
    Reason rasch = ManyFacetRasch.of(table).reason().orElseThrow();
    assertThat(rasch.text()).isEqualTo(TOO_MANY);
    Map<String, String> agents = new HashMap<>();
    table.items().forEach(item -> agents.put(item, "agent"));
    AgentScore score = AgentScores.of(table, agents).orElseThrow().scores().get(0);
    assertThat(score.adjusted().reason().orElseThrow().text()).isEqualTo(TOO_MANY);
    assertThat(score.raw().value()).isPresent();
  }

  @Test
  void tablesOfErrors_areNotMadeWithoutBound() {
    RatingTableBuilder table = RatingTable.builder();
    for (int i = 0; i < 200_000; i++) {
      table.add("i" + i % 1000, "r" + i, "" + i % 5);
    }

    Reason consensus = DawidSkene.of(table.build()).reason().orElseThrow();

    assertThat(consensus.code()).isEqualTo(UndefinedReason.TOO_MANY_REVIEWERS);
    assertThat(consensus.text())
        .isEqualTo("the tables of errors of 200000 reviewers in 5 categories are too many");
  }

  @Test
  void ratersWhoShareNothing_areNeverTooMany() {
    RatingTableBuilder table = RatingTable.builder();
    for (int i = 0; i < 100_000; i++) {
      table.add("i" + i, "r" + i, "" + i % 5);
    }

    AdditiveSeverity severity = AdditiveSeverity.of(table.build());

    assertThat(severity.components()).hasSize(100_000);
    assertThat(severity.severity("r7").reason().orElseThrow().code())
        .isEqualTo(UndefinedReason.DISCONNECTED);
  }

  /** Each rater shares two items with the next. */
  private static RatingTable chain(int raters) {
    RatingTableBuilder table = RatingTable.builder();
    for (int rater = 0; rater < raters; rater++) {
      String name = String.format(Locale.ROOT, "r%04d", rater);
      for (int item = 2 * rater; item < 2 * rater + 4; item++) {
        table.add("i" + item, name, "" + (1 + (item * 7 + rater * 3) % 5));
      }
    }
    return table.build();
  }
}
