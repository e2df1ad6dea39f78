package dev.evenhand.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.spi.ScorecardProvider;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Providers are written by others: what they may do to a catalogue. */
class ForeignProviderTest {
  private static final Scorecard CARD =
      Scorecard.of(
          new ScorecardRef("chat", "1.0.0"),
          "Chat",
          Scoring.DEFAULT,
          List.of(
              Section.of(
                  "s",
                  "S",
                  null,
                  List.of(Question.builder("q", QuestionKind.YesNo.PLAIN).build()))));

  private final ScorecardProvider provider = mock(ScorecardProvider.class);

  @Test
  void provider_isAskedOnce_andItsCardsAreFound() {
    when(provider.scorecards()).thenReturn(List.of(CARD));

    ScorecardCatalog catalog = ScorecardCatalog.builder().provider(provider).build().orThrow();

    assertThat(catalog.latest("chat")).contains(CARD);
    verify(provider, times(1)).scorecards();
  }

  @Test
  void provider_thatThrows_failsTheCatalogueByName() {
    when(provider.scorecards()).thenThrow(new IllegalStateException("no database"));

    ScorecardCatalog.Builder builder = ScorecardCatalog.builder().provider(provider);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(provider.getClass().getName(), "no database");
  }

  @Test
  void provider_thatAnswersNull_failsTheCatalogueByName() {
    when(provider.scorecards()).thenReturn(null);

    ScorecardCatalog.Builder builder = ScorecardCatalog.builder().provider(provider);

    assertThatThrownBy(builder::build).hasMessageContaining(provider.getClass().getName());
  }
}
