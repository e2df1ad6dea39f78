package dev.evenhand.engine.preview;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a card is previewed.
 *
 * @param port where the server listens; 0 for any free port
 * @param language of the form until somebody chooses another; empty for that of the card
 * @param store where evaluations are saved, or null to offer them for download only
 * @param clock tells when an evaluation was made
 */
public record PreviewSettings(int port, String language, @Nullable LineStore store, Clock clock) {
  public PreviewSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("No such port: " + port + ". Ports go from 0 to 65535.");
    }
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(clock, "clock");
  }

  /** Any free port, the language of the card, and nothing saved. */
  public static PreviewSettings ofDefaults() {
    return new PreviewSettings(0, "", null, Clock.systemUTC());
  }

  /** The same on another port. */
  public PreviewSettings withPort(int newPort) {
    return new PreviewSettings(newPort, language, store, clock);
  }

  /** The same in another language. */
  public PreviewSettings withLanguage(String newLanguage) {
    return new PreviewSettings(port, newLanguage, store, clock);
  }

  /** The same, saving to there. */
  public PreviewSettings withStore(@Nullable LineStore newStore) {
    return new PreviewSettings(port, language, newStore, clock);
  }
}
