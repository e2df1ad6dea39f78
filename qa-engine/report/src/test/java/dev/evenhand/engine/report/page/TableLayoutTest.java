package dev.evenhand.engine.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Plot;
import dev.evenhand.engine.report.document.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableLayoutTest {
  private static HtmlTable layout(Cell raw) {
    Table table =
        Table.<String>create("agents", "Agents")
            .name("agent", "Agent", name -> name)
            .estimate("raw", "Raw", name -> raw)
            .estimate("score", "Score", name -> score(0.5))
            .with(Plot.moved("scores", "raw"))
            .rows(List.of("ana", "ben"))
            .done();
    return TableLayout.of(table.upTo(Detail.MAIN), "agents", "");
  }

  private static Cell score(double value) {
    return new Cell.Estimate(
        value, null, "", new Format(Format.Kind.DECIMAL, 2), 1, String.valueOf(value));
  }

  @Test
  void valuesThatWereMoved_haveAKeyOfBothSymbols() {
    assertThat(layout(score(0.25)).keys())
        .extracting(HtmlTable.KeyEntry::meaning)
        .containsExactly("Raw", "Score");
  }

  @Test
  void valuesWhoseColumnBeforeIsEmpty_haveNoKey() {
    assertThat(layout(Cell.blank()).keys()).isEmpty();
  }
}
