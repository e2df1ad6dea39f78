package dev.evenhand.engine.catalog;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.ScorecardProvider;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * The cards of every provider in Java that a class loader sees. Discovery happens here and nowhere
 * else. A provider that throws fails the whole catalogue: its cards are code, and half of a program
 * is not half as good.
 */
final class ProviderSource {
  private ProviderSource() {}

  static void read(ClassLoader loader, Gathering gathering) {
    List<ServiceLoader.Provider<ScorecardProvider>> providers;
    try {
      providers =
          ServiceLoader.load(ScorecardProvider.class, loader).stream()
              .sorted(Comparator.comparing(provider -> provider.type().getName()))
              .toList();
    } catch (ServiceConfigurationError e) {
      throw new IllegalStateException(
          "The scorecard providers can't be found: %s. Maybe a jar is incomplete."
              .formatted(e.getMessage()),
          e);
    }
    providers.forEach(provider -> read(provider.type().getName(), provider, gathering));
  }

  /** One provider that the program made itself. */
  static void read(ScorecardProvider provider, Gathering gathering) {
    read(provider.getClass().getName(), () -> provider, gathering);
  }

  private static void read(String name, Supplier<ScorecardProvider> provider, Gathering gathering) {
    List<Scorecard> cards;
    try {
      cards = List.copyOf(Objects.requireNonNull(provider.get().scorecards(), "scorecards()"));
    } catch (RuntimeException | ServiceConfigurationError | LinkageError e) {
      throw new IllegalStateException(
          "Scorecard provider %s failed: %s. Maybe remove its jar.".formatted(name, e), e);
    }
    cards.forEach(card -> gathering.add(card, name));
  }
}
