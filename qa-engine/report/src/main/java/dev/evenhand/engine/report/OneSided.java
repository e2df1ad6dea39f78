package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.calibration.judge.JudgeAgreement;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.words.UsualOrders;
import java.util.List;
import java.util.Optional;

/**
 * A judge who differs from the measure in one way only: always the worse of two answers where the
 * measure has the better, or always the better. Both answers are of a usual order, such as fail and
 * pass, so which is worse is known.
 *
 * @param answer of the judge
 * @param measured what the measure says instead
 * @param differing how many answers differ, all in this way
 */
record OneSided(SeveritySide side, String answer, String measured, long differing) {
  /** So many of one kind come by chance in one of 32 cases at most, were both as likely. */
  private static final int LEAST = 6;

  static Optional<OneSided> of(JudgeAgreement found) {
    if (found.answers().size() != 2 || found.confusion().size() != 2 || found.differing() < LEAST) {
      return Optional.empty();
    }
    return UsualOrders.of(found.answers()).flatMap(order -> of(found, order));
  }

  private static Optional<OneSided> of(JudgeAgreement found, List<String> order) {
    String worse = order.get(0);
    String better = order.get(1);
    long harsher = count(found, better, worse);
    long lenient = count(found, worse, better);
    if (harsher > 0 && lenient > 0) {
      return Optional.empty();
    }
    return Optional.of(
        harsher > 0
            ? new OneSided(SeveritySide.HARSHER, worse, better, harsher)
            : new OneSided(SeveritySide.LENIENT, better, worse, lenient));
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
        "All {} answers that differ are {} instead of {}, never the other way round: it"
            + " differs by being {}, not at random.",
        Sentence.count(differing),
        Sentence.name(answer),
        Sentence.name(measured),
        side.word());
  }
}
