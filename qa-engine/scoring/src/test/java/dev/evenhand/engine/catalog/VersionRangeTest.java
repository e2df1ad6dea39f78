package dev.evenhand.engine.catalog;

import static dev.evenhand.engine.catalog.CatalogCards.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.api.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
  @ParameterizedTest
  @CsvSource({
    "*, 0.0.0, true",
    "*, 12.3.4, true",
    "*, latest, false",
    "^1, 0.9.9, false",
    "^1, 1.0.0, true",
    "^1, 1.99.0, true",
    "^1, 2.0.0, false",
    "^1.2, 1.1.9, false",
    "^1.2, 1.2.0, true",
    "^1.2, 1.10.0, true",
    "^1.2.3, 1.2.2, false",
    "^1.2.3, 1.2.3, true",
    "^1.2.3, 1.3.0, true",
    "^1.2.3, 2.0.0, false",
    "^0, 0.9.0, true",
    "^0, 1.0.0, false",
    "^0.3, 0.3.7, true",
    "^0.3, 0.4.0, false",
    "^0.0.3, 0.0.3, true",
    "^0.0.3, 0.0.4, false",
    "~1, 1.9.0, true",
    "~1, 2.0.0, false",
    "~1.2, 1.2.9, true",
    "~1.2, 1.3.0, false",
    "~1.2.5, 1.2.4, false",
    "~1.2.5, 1.2.6, true",
    "~1.2.5, 1.3.0, false",
  })
  void contains(String range, String version, boolean within) {
    assertThat(VersionRange.of(range).contains(version)).isEqualTo(within);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "^", "^x", "^1.2.3.4", "~ 1", ">=1", "^-1"})
  void of_another_isRefused(String text) {
    assertThatThrownBy(() -> VersionRange.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'%s' is no range of versions. Write *, ^1, ^1.2 or ~1.2.".formatted(text));
  }

  @Test
  void look_aRange_isTheHighestVersionWithin() {
    ScorecardCatalog catalog =
        ScorecardCatalog.builder()
            .card(card("a", "1.2.0"), "1")
            .card(card("a", "1.10.0"), "2")
            .card(card("a", "2.0.0"), "3")
            .build()
            .orThrow();

    assertThat(catalog.look("a@^1").orThrow().scorecard().version()).isEqualTo("1.10.0");
    assertThat(catalog.look("a@~1.2").orThrow().scorecard().version()).isEqualTo("1.2.0");
    assertThat(catalog.look("a@*").orThrow().scorecard().version()).isEqualTo("2.0.0");
    assertThat(catalog.latest("a", VersionRange.of("^3"))).isEmpty();
    assertThat(catalog.look("a@^3").problems())
        .extracting(Problem::text)
        .containsExactly(
            "a@^3: there is no scorecard 'a@^3'; allowed: 1.2.0, 1.10.0, 2.0.0. Use one of the"
                + " versions. [unknown-scorecard]");
  }
}
