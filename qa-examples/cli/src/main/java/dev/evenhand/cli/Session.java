package dev.evenhand.cli;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.SessionRatings;
import dev.evenhand.engine.calibration.SessionRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluations of one card, read for a calibration.
 *
 * @param ratings what can be calibrated
 * @param scorecard the card's reference
 * @param rows all evaluations of the input
 * @param rejected those that could not be used
 * @param problems why: the first, and how many more
 */
record Session(
    SessionRatings ratings, String scorecard, long rows, long rejected, List<Problem> problems) {

  static Session read(
      InputStream in,
      String source,
      CatalogOptions catalog,
      @Nullable String cardName,
      SessionRules rules)
      throws IOException {
    return read(in, source, catalog, cardName, rules, false);
  }

  /**
   * The same.
   *
   * @param strict whether evaluations that are not exact are refused
   */
  static Session read(
      InputStream in,
      String source,
      CatalogOptions catalog,
      @Nullable String cardName,
      SessionRules rules,
      boolean strict)
      throws IOException {
    ScoreNotices notices = new ScoreNotices(source, strict);
    SessionReading reading = new SessionReading(source, catalog, cardName, rules, notices);
    try {
      EvaluationInput.read(source, in, reading.knownCard(), reading::add).ifPresent(reading::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return reading.session();
  }
}
