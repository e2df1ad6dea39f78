package dev.evenhand.engine.catalog;

import static dev.evenhand.engine.catalog.CatalogCards.card;
import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.ScorecardProvider;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorecardProviderContractTest {
  /** Keeps all promises. */
  public static final class Good implements ScorecardProvider {
    /** As the service loader needs it. */
    public Good() {}

    @Override
    public List<Scorecard> scorecards() {
      return List.of(card("a", "1.0.0"), card("b", "1.0.0"));
    }
  }

  /** Breaks them. */
  private static final class Careless implements ScorecardProvider {
    private int calls;

    @Override
    public List<Scorecard> scorecards() {
      calls++;
      return List.of(card("a", "1.0." + calls), card("b", "one"), card("a", "1.0." + calls));
    }
  }

  @Test
  void providerThatKeepsThem_isTold() {
    assertThat(ScorecardProviderContract.broken(new Good())).isEmpty();
  }

  @Test
  void contract_tellsWhatAProviderDoesNotKeep() {
    String name = Careless.class.getName();

    assertThat(ScorecardProviderContract.broken(new Careless()))
        .startsWith(
            "Its class is public, with a public constructor without arguments.",
            "It gives the same cards each time, in the same order.")
        .contains(
            name
                + ": scorecard a@1.0.1 is already in "
                + name
                + ". Raise the version in one of them, or remove one. [duplicate-card]")
        .anyMatch(text -> text.startsWith(name + " (b@one)"));
    assertThat(
            ScorecardProviderContract.broken(
                () -> {
                  throw new IllegalStateException("no database");
                }))
        .contains(
            "It gives its cards, none of them null, and throws nothing:"
                + " java.lang.IllegalStateException: no database");
  }
}
