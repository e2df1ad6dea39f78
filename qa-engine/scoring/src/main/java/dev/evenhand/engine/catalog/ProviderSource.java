package dev.evenhand.engine.catalog;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.ScorecardProvider;
import dev.evenhand.engine.discovery.Discovery;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;

/**
 * The cards of every provider in Java that a class loader sees. A provider that throws fails the
 * whole catalogue.
 */
final class ProviderSource {
  private ProviderSource() {}

  static void read(ClassLoader loader, CardSink sink) {
    Discovery.of(ScorecardProvider.class, loader, "scorecard providers")
        .forEach(found -> read(found.name(), found.make(), sink));
  }

  /** One provider that the program made itself. */
  static void read(ScorecardProvider provider, CardSink sink) {
    read(provider.getClass().getName(), () -> provider, sink);
  }

  private static void read(String name, Supplier<ScorecardProvider> provider, CardSink sink) {
    List<Scorecard> cards;
    try {
      cards = List.copyOf(Objects.requireNonNull(provider.get().scorecards(), "scorecards()"));
    } catch (RuntimeException | ServiceConfigurationError | LinkageError e) {
      throw new IllegalStateException(
          "Scorecard provider %s failed: %s. Maybe remove its jar.".formatted(name, e), e);
    }
    cards.forEach(card -> sink.add(card, name));
  }
}
