package dev.evenhand.engine.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableBuilderTest {
  private static TableBuilder<String> words() {
    return Table.<String>create("words", "Words")
        .name("word", "Word", word -> word)
        .count("length", "Length", String::length)
        .at(Detail.DETAIL);
  }

  @Test
  void rows_holdWhatTheirColumnsTell() {
    Table table = words().rows(List.of("a", "bcd")).done();

    assertThat(table.columns())
        .extracting(Column::detail)
        .containsExactly(Detail.MAIN, Detail.DETAIL);
    assertThat(table.rows())
        .containsExactly(
            List.of(Cell.name("a"), Cell.count(1)), List.of(Cell.name("bcd"), Cell.count(3)));
  }

  @Test
  void rowsThatAreNotThere_areOneOfWhatIsKnown() {
    Table table = words().rowsOr(Optional.empty(), Map.of("Word", Cell.words("none"))).done();

    assertThat(table.rows()).containsExactly(List.of(Cell.words("none"), Cell.blank()));
  }

  @Test
  void partialRow_ofNoColumn_isRefused() {
    assertThatThrownBy(() -> words().partialRow(Map.of("Letters", Cell.blank())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No such columns in table Words: [Letters]");
  }
}
