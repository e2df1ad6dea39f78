package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.api.problem.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingTableTest {
  @Test
  void build_rowsInAnyOrder_sameTable() {
    RatingTable table =
        RatingTable.builder()
            .add("b", "R2", "10")
            .add("a", "R2", "9")
            .add("b", "R1", "9.0")
            .build();

    assertThat(table.items()).containsExactly("a", "b");
    assertThat(table.raters()).containsExactly("R1", "R2");
    assertThat(table.categories()).containsExactly(Category.of("9"), Category.of("10"));
    assertThat(cells(table)).containsExactly("a R2 9", "b R1 9", "b R2 10");
    assertThat(table.hasDeclaredCategories()).isFalse();
    assertThat(table.hasReplicates()).isFalse();
    assertThat(table.refusals()).isEmpty();
  }

  @Test
  void build_oneValueIsText_allAreComparedAsTexts() {
    RatingTable table =
        RatingTable.builder()
            .add("a", "R1", "1")
            .add("a", "R2", "1.0")
            .add("b", "R1", "10")
            .add("b", "R2", "n/a")
            .build();

    assertThat(table.categories())
        .extracting(Category::label)
        .containsExactly("1", "1.0", "10", "n/a");
  }

  @ParameterizedTest
  @CsvSource({"'', r, v, item", "i, ' ', v, rater", "i, r, '', value"})
  void add_blank_isRefusedByItsName(String item, String rater, String value, String name) {
    RatingTableBuilder builder = RatingTable.builder();

    assertThatThrownBy(() -> builder.add(item, rater, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The " + name + " is blank; leave the rating out if it is missing.");
    assertThatThrownBy(() -> builder.add("i", "r", null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("value");
  }

  @Test
  void build_valuesReadInAnotherWay_areThoseCategories_andMissingOnesNone() {
    RatingTableBuilder builder =
        RatingTable.builder()
            .add("a", "R1", "2 - bad", 7)
            .add("a", "R2", "10 - good", 8)
            .add("b", "R1", "-", 9)
            .add("b", "R1", "2", 10);

    RatingTable table =
        builder.build(
            text ->
                text.equals("-")
                    ? Optional.empty()
                    : Optional.of(
                        new Category(text, new BigDecimal(text.replaceAll("[^0-9]", "")))),
            List.of(),
            time -> time);

    assertThat(table.categories())
        .containsExactly(
            Category.of("2 - bad", new BigDecimal(2)), Category.of("10 - good", BigDecimal.TEN));
    assertThat(table.size()).isEqualTo(3);
    assertThat(table.refusals()).isEmpty();
    assertThat(table.without("R2").categories()).hasSize(1);
  }

  @Test
  void build_valuesReadAsUndeclared_areRefusedWithTheirSources() {
    RatingTableBuilder builder =
        RatingTable.builder().add("a", "R1", "x", 7).add("a", "R2", "y", 8);

    RatingTable table =
        builder.build(
            text -> Optional.of(Category.of(text)), List.of(Category.of("x")), time -> time);

    assertThat(table.size()).isEqualTo(1);
    assertThat(table.refusals()).extracting(Refusal::sources).containsExactly(List.of(8L));
  }

  @Test
  void build_duplicates_refusesAllCopiesWithTheirSources() {
    RatingTable table =
        RatingTable.builder()
            .add("a", "R1", "1", 2)
            .add("a", "R2", "1", 3)
            .add("a", "R1", "text", 4)
            .add("a", "R1", "1", 7)
            .build();

    assertThat(cells(table)).containsExactly("a R2 1");
    assertThat(table.refusals())
        .containsExactly(
            new Refusal(
                RefusalReason.DUPLICATE,
                "a",
                "R1",
                List.of("1", "text", "1"),
                List.of(2L, 4L, 7L)));
    assertThat(table.categories()).containsExactly(Category.of("1"));
  }

  @Test
  void build_replicatesAllowed_keepsAllInCategoryOrder() {
    RatingTable table =
        RatingTable.builder()
            .allowReplicates()
            .add("a", "R1", "3")
            .add("a", "R1", "1")
            .add("a", "R1", "2")
            .add("a", "R2", "1")
            .build();

    assertThat(cells(table)).containsExactly("a R1 1", "a R1 2", "a R1 3", "a R2 1");
    assertThat(table.hasReplicates()).isTrue();
    assertThatThrownBy(() -> AgreementAccumulator.of(table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The table holds several ratings of one item by one reviewer. Maybe keep one of them.");
  }

  @Test
  void build_valuesThatCannotBe_areRefusedWithTheirReason() {
    RatingTable declared =
        RatingTable.builder()
            .declare(List.of(Category.of("no"), Category.of("yes")))
            .add("a", "R1", "yes")
            .add("a", "R2", "Yes")
            .build();
    RatingTable observed =
        RatingTable.builder().add("a", "R1", "1").add("a", "R2", "1e300").build();

    assertThat(declared.refusals())
        .containsExactly(
            new Refusal(RefusalReason.UNDECLARED_CATEGORY, "a", "R2", List.of("Yes"), List.of(1L)));
    assertThat(observed.refusals())
        .containsExactly(
            new Refusal(
                RefusalReason.NUMBER_OUT_OF_RANGE, "a", "R2", List.of("1e300"), List.of(1L)));
    assertThat(cells(observed)).containsExactly("a R1 1");
    assertThat(observed.raters()).containsExactly("R1", "R2");
  }

  @Test
  void declare_numbers_matchBySize() {
    RatingTable table =
        RatingTable.builder()
            .declare(List.of(Category.of("3"), Category.of("2.0"), Category.of("1")))
            .add("a", "R1", "2")
            .add("a", "R2", "1.00")
            .build();

    assertThat(table.categories()).extracting(Category::label).containsExactly("3", "2.0", "1");
    assertThat(cells(table)).containsExactly("a R1 2.0", "a R2 1");
    assertThat(table.hasDeclaredCategories()).isTrue();
  }

  @Test
  void declare_namedNumbers_matchByNameOnly() {
    RatingTable table =
        RatingTable.builder()
            .declare(
                List.of(Category.of("bad", BigDecimal.ONE), Category.of("good", BigDecimal.TEN)))
            .add("a", "R1", "good")
            .add("a", "R2", "10")
            .build();

    assertThat(cells(table)).containsExactly("a R1 good");
    assertThat(table.refusals()).hasSize(1);
  }

  @Test
  void declare_wrongly_isTheCallersMistake() {
    RatingTableBuilder builder = RatingTable.builder();
    assertThatThrownBy(() -> builder.declare(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "No category is declared. Maybe leave the declaration out to use those observed.");
    assertThatThrownBy(() -> builder.declare(List.of(Category.of("1"), Category.of("1.0"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Category '1.0' is declared twice; leave one out.");
    assertThatThrownBy(() -> builder.declare(List.of(Category.of("a"), Category.of("a"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Category 'a' is declared twice; leave one out.");
    builder.add("a", "R1", "1");
    assertThatThrownBy(() -> builder.declare(List.of(Category.of("1"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Declare the categories before the first rating is added.");
  }

  @Test
  void build_again_goesOnFromThere() {
    RatingTableBuilder builder = RatingTable.builder().add("a", "R1", "1");
    RatingTable first = builder.build();
    RatingTable second = builder.add("a", "R2", "2").build();

    assertThat(first.size()).isEqualTo(1);
    assertThat(second.size()).isEqualTo(2);
  }

  private static List<String> cells(RatingTable table) {
    List<String> cells = new ArrayList<>();
    for (int item = 0; item < table.items().size(); item++) {
      for (int rating = table.start(item); rating < table.end(item); rating++) {
        cells.add(
            table.items().get(item)
                + " "
                + table.raters().get(table.rater(rating))
                + " "
                + table.categories().get(table.category(rating)).label());
      }
    }
    return cells;
  }

  @Test
  void refusals_ofVeryMany_areListedFirstAndCounted() {
    RatingTableBuilder builder = RatingTable.builder();
    for (int item = 0; item < 1_200; item++) {
      builder.add("i" + item, "R1", "1").add("i" + item, "R1", "2").add("i" + item, "R2", "2");
    }

    RatingTable table = builder.build();

    assertThat(table.refusals()).hasSize(RatingTable.MOST_REFUSALS);
    assertThat(table.refused()).isEqualTo(2_400);
    assertThat(table.size()).isEqualTo(1_200);
  }

  @Test
  void add_nullOrBlankValue_leftOutIfThatWasSaid_elseRefused() {
    RatingTable table =
        RatingTable.builder()
            .leaveOutBlanks()
            .add("a", "ana", "1")
            .add("a", "ben", null)
            .add("b", "ben", " ")
            .build();

    assertThat(table.raters()).contains("ana");
    assertThat(table.size()).isEqualTo(1);
    assertThat(table.refusals()).isEmpty();
    assertThatThrownBy(() -> RatingTable.builder().add("a", "ben", null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("value");
    assertThatThrownBy(() -> RatingTable.builder().leaveOutBlanks().add("a", " ", "1"))
        .hasMessage("The rater is blank; leave the rating out if it is missing.");
  }

  @Test
  void refusal_isAProblemThatSaysWhatToDo() {
    RatingTable table =
        RatingTable.builder()
            .declare(List.of(Category.of("1"), Category.of("2")))
            .add("call-1", "ana", "3")
            .build();

    assertThat(table.refusals().get(0).problem("tone", Location.of("table ratings")).text())
        .isEqualTo(
            "table ratings value: rating of item 'call-1' by 'ana' on 'tone': it is not one of the"
                + " declared categories. Correct the value or declare it with qa's option"
                + " --categories. [undeclared-category]");
  }
}
