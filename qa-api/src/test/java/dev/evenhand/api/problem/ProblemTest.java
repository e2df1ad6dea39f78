package dev.evenhand.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
  private static final Problem PROBLEM =
      Problem.error(
          "weight-range",
          new Location("c.json", 4, 17),
          "/weight",
          "weight out of range",
          "Mend it.");

  @Test
  void text_saysWhereWhatAllowedAndRemedy() {
    assertThat(PROBLEM.text())
        .isEqualTo("c.json:4:17 /weight: weight out of range. Mend it. [weight-range]");
    assertThat(PROBLEM.with("-1", "0 to 9").text())
        .isEqualTo(
            "c.json:4:17 /weight: weight out of range, found -1; allowed: 0 to 9. Mend it."
                + " [weight-range]");
  }

  @Test
  void checked_isAValueOrItsProblems() {
    assertThat(Checked.of("x").orThrow()).isEqualTo("x");
    assertThat(Checked.failed(PROBLEM).value()).isEmpty();
    assertThatThrownBy(() -> Checked.failed(List.of(PROBLEM, PROBLEM)).orThrow())
        .isInstanceOf(ProblemException.class)
        .hasMessage(PROBLEM.text() + "\n" + PROBLEM.text());
    assertThatThrownBy(() -> Checked.failed(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "wieght, weight",
    "Weigth, weight",
    "autofail, autoFail",
    "titel, title",
    "xyz, ''",
    "w, ''"
  })
  void nearest_allowsAThirdOfTheLettersToBeWrong(String name, String nearest) {
    assertThat(Names.nearest(name, List.of("title", "weight", "autoFail")).orElse(""))
        .isEqualTo(nearest);
  }

  @Test
  void whatRepeatsALongName_isShortened() {
    String name = "n".repeat(1_000_000);

    Problem problem =
        Problem.error("code", Location.of(name), "/answers/" + name, "no '" + name + "'", name)
            .with(name, name);

    assertThat(problem.message()).hasSize(1000).startsWith("no 'nnn").endsWith("n…");
    assertThat(problem.found()).isEqualTo(problem.allowed()).hasSize(1000);
    assertThat(problem.text().length()).isLessThan(7000);
  }

  @Test
  void whatIsShortened_keepsCharactersOfTwoHalvesWhole() {
    String name = "🙂".repeat(600);

    Problem problem = Problem.error("code", Location.of("f"), "", "x" + name, "");

    assertThat(problem.message()).endsWith("🙂…").doesNotContain("\uD83D…");
    assertThat(Problem.error("code", Location.of("f"), "", name, "").message()).endsWith("🙂…");
  }
}
