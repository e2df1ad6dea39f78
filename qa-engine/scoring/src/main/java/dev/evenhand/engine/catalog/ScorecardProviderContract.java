package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.ScorecardProvider;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ScorecardProvider} promises, for the tests of those who write one:
 *
 * <pre>{@code
 * assertThat(ScorecardProviderContract.broken(new OurCards())).isEmpty();
 * }</pre>
 *
 * <p>Safe for threads.
 */
public final class ScorecardProviderContract {
  private ScorecardProviderContract() {}

  /** The promises that it does not keep, and the problems of its cards; empty if all is well. */
  public static List<String> broken(ScorecardProvider provider) {
    Objects.requireNonNull(provider, "provider");
    List<String> broken = new ArrayList<>();
    if (!canBeMade(provider.getClass())) {
      broken.add("Its class is public, with a public constructor without arguments.");
    }
    List<Scorecard> first = cards(provider, broken);
    if (first != null && !first.equals(cards(provider, broken))) {
      broken.add("It gives the same cards each time, in the same order.");
    }
    if (first != null) {
      CatalogContents contents = new CatalogContents();
      first.forEach(card -> contents.add(card, provider.getClass().getName()));
      ClearCards.of(contents.all()).problems().stream().map(Problem::text).forEach(broken::add);
    }
    return broken;
  }

  private static boolean canBeMade(Class<?> type) {
    try {
      return Modifier.isPublic(type.getModifiers())
          && Modifier.isPublic(type.getDeclaredConstructor().getModifiers());
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  private static @Nullable List<Scorecard> cards(ScorecardProvider provider, List<String> broken) {
    try {
      return List.copyOf(Objects.requireNonNull(provider.scorecards(), "scorecards()"));
    } catch (RuntimeException e) {
      broken.add("It gives its cards, none of them null, and throws nothing: " + e);
      return null;
    }
  }
}
