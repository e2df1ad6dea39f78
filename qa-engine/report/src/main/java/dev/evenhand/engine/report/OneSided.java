package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.calibration.judge.JudgeAgreement;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.words.UsualOrders;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A judge who differs from the measure in one way only: of two answers always one where the measure
 * has the other.
 *
 * @param side harsher or more lenient where the answers say how good something is, as fail and pass
 *     do; null of others
 * @param answer of the judge
 * @param measured what the measure says instead
 * @param differing how many answers differ, all in this way
 */
record OneSided(@Nullable SeveritySide side, String answer, String measured, long differing) {
  /** So many of one kind come by chance in one of 32 cases at most, were both as likely. */
  private static final int LEAST = 6;

  static Optional<OneSided> of(JudgeAgreement found) {
    if (found.answers().size() != 2 || found.confusion().size() != 2 || found.differing() < LEAST) {
      return Optional.empty();
    }
    List<String> order = UsualOrders.of(found.answers()).orElse(found.answers());
    return of(found, order, UsualOrders.areOfWorth(order));
  }

  private static Optional<OneSided> of(JudgeAgreement found, List<String> order, boolean worth) {
    String worse = order.get(0);
    String better = order.get(1);
    long harsher = count(found, better, worse);
    long lenient = count(found, worse, better);
    if (harsher > 0 && lenient > 0) {
      return Optional.empty();
    }
    return Optional.of(
        harsher > 0
            ? new OneSided(worth ? SeveritySide.HARSHER : null, worse, better, harsher)
            : new OneSided(worth ? SeveritySide.LENIENT : null, better, worse, lenient));
  }

  private static long count(JudgeAgreement found, String measured, String judged) {
    return found
        .confusion()
        .get(found.answers().indexOf(measured))
        .get(found.answers().indexOf(judged));
  }

  /** "All 37 answers that differ are fail where it is pass, never the other way round: ...". */
  Sentence words() {
    return Sentence.of(
        "All {} answers that differ are {} instead of {}, never the other way round{}.",
        Sentence.count(differing),
        Sentence.name(answer),
        Sentence.name(measured),
        side == null
            ? Sentence.EMPTY
            : Sentence.of(": it differs by being {}, not at random", side.word()));
  }

  /** "is harsher than the people", or "says yes instead of no, never the other way round,". */
  Sentence briefly(Sentence measure) {
    return side == null
        ? Sentence.of(
            "says {} instead of {}, never the other way round,",
            Sentence.name(answer),
            Sentence.name(measured))
        : Sentence.of("is {} than {}", side.word(), measure);
  }
}
