package dev.evenhand.api.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ScorecardModelTest {
  @Test
  void versions_areOrderedByNumber() {
    assertThat(
            new TreeSet<>(
                List.of(
                    ScorecardRef.parse("b@1.10.0"),
                    ScorecardRef.parse("b@1.9.0"),
                    ScorecardRef.parse("a@2.0.0"))))
        .map(ScorecardRef::toString)
        .containsExactly("a@2.0.0", "b@1.9.0", "b@1.10.0");
  }

  @Test
  void reference_withoutAVersion_isRefused() {
    assertThatThrownBy(() -> ScorecardRef.parse("phone"))
        .hasMessage(
            "'phone' is no scorecard reference. Write id@version, such as phone-support@1.0.0.");
  }

  @Test
  void text_isFoundByLanguage_thenMainLanguage_thenWithout_thenEnglish() {
    Text text = new Text(Map.of("en", "Tone", "de", "Ton"));

    assertThat(text.in("de-AT")).isEqualTo("Ton");
    assertThat(text.in("fr")).isEqualTo("Tone");
    assertThat(Text.of("Tone").in("de")).isEqualTo("Tone");
    assertThat(new Text(Map.of("pt-BR", "Tom"))).hasToString("Tom");
  }

  @Test
  void decimals_areEqualBySize() {
    assertThat(Option.of("a", 100)).isEqualTo(new Option("a", new BigDecimal("1E2"), null, null));
    assertThat(Answer.of(5)).isEqualTo(new Answer.Quantity(new BigDecimal("5.00")));
  }

  @Test
  void notApplicable_isAnAnswerOnlyWhereAllowed() {
    Question closed = Question.builder("q", QuestionKind.YesNo.PLAIN).build();
    Question open =
        Question.builder("q", QuestionKind.YesNo.PLAIN).allowNotApplicable(true).build();

    assertThat(closed.refusal(Answer.of("n/a")))
        .contains("\"yes\", \"no\" (this question does not allow \"n/a\")");
    assertThat(open.refusal(Answer.of("n/a"))).isEmpty();
    assertThat(open.refusal(Answer.of("maybe"))).contains("\"yes\", \"no\", \"n/a\"");
  }

  @Test
  void numbers_fallIntoTheRangeThatReachesThem() {
    QuestionKind.Numeric kind =
        new QuestionKind.Numeric(
            "s",
            List.of(
                new NumberRange("some", BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ONE),
                new NumberRange("many", null, BigDecimal.valueOf(20), BigDecimal.ZERO)));

    assertThat(kind.rangeOf(BigDecimal.ZERO)).isEmpty();
    assertThat(kind.rangeOf(BigDecimal.TEN)).map(NumberRange::id).contains("some");
    assertThat(kind.rangeOf(new BigDecimal("10.01"))).map(NumberRange::id).contains("many");
    assertThat(kind.refusal(Answer.of(21))).contains("a number above 0 and up to 20");
  }

  @Test
  void days_areRealDays() {
    assertThat(new QuestionKind.Day().refusal(Answer.of("2026-02-28"))).isEmpty();
    assertThat(new QuestionKind.Day().refusal(Answer.of("2026-02-30")))
        .contains("a day such as \"2026-11-22\"");
  }

  @Test
  void records_keepNoListOfTheCaller() {
    List<Option> options = new ArrayList<>(List.of(Option.of("a", 1)));
    QuestionKind.Choice choice = new QuestionKind.Choice(options);

    options.clear();

    assertThat(choice.options()).hasSize(1);
  }
}
