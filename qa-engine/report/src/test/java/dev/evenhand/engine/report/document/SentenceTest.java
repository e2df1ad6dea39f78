package dev.evenhand.engine.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {
  @Test
  void names_areMarkedAsNames() {
    Sentence sentence = Sentence.of("to {}", Sentence.names(List.of("a", "b", "c")));

    assertThat(sentence.text()).isEqualTo("to a, b and c");
    assertThat(sentence.parts())
        .contains(new Sentence.Name("a"), new Sentence.Name("b"), new Sentence.Name("c"));
  }

  @Test
  void namesBeyondTheMost_areCounted_andKnown() {
    Sentence some = Sentence.names(List.of("a", "b", "c", "d"), 2);

    assertThat(some.text()).isEqualTo("a, b and 2 more");
    assertThat(some.parts()).contains(new Sentence.Rest("2 more", "c, d"));
    assertThat(Sentence.names(List.of("a", "b", "c"), 2).text()).isEqualTo("a, b and c");
    assertThat(Sentence.names(List.of("a", "b"), 2).text()).isEqualTo("a and b");
  }

  @Test
  void arguments_areNeverReadAsTemplates() {
    Sentence sentence = Sentence.of("{} on {}.", Sentence.name("{} {}"), "{}");

    assertThat(sentence.parts())
        .containsExactly(
            new Sentence.Name("{} {}"),
            new Sentence.Words(" on "),
            new Sentence.Words("{}"),
            new Sentence.Words("."));
    assertThat(Sentence.words("{}").text()).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no place", "{} and {}"})
  void argumentsThatFitNoPlaces_areRefused(String template) {
    assertThatThrownBy(() -> Sentence.of(template, "one"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 arguments for the places in \"%s\"", template);
  }

  @Test
  void argumentsThatAreNoWords_areRefused() {
    assertThatThrownBy(() -> Sentence.of("{}", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A sentence is made of words and sentences, not of a Integer");
  }

  @Test
  void numbers_keepTheirExactValue() {
    assertThat(Sentence.number(0.126, Format.decimal(2)).parts())
        .containsExactly(new Sentence.Quantity(0.126, "0.13"));
  }

  @Test
  void oneThing_isNoPlural() {
    assertThat(Sentence.count(1, "row was", "rows were").text()).isEqualTo("1 row was");
    assertThat(Sentence.count(0, "row was", "rows were").text()).isEqualTo("0 rows were");
  }
}
