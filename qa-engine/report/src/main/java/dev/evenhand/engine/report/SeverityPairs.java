package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two reviewers who differ in severity, and nobody can tell which of them is off: they compare with
 * each other only, or are the ends of a group of which one half may be as harsh as the other is
 * lenient. What is told is by how much.
 *
 * @param harsher who rates lower
 * @param side which of the two that one is
 */
record SeverityPairs(
    String harsher,
    String other,
    CriterionReport criterion,
    SeveritySide side,
    boolean score,
    boolean sumsUp) {
  private static final int NAMED = 8;

  /** On the criterion that sums reviewers up, else on each; the widest difference first. */
  private static List<SeverityPairs> of(ReportOutline outline) {
    return outline.severity().map(List::of).orElseGet(outline::withSeverity).stream()
        // What two camps differ in is told as that.
        .filter(criterion -> criterion.camps() == null)
        .flatMap(
            criterion ->
                criterion.severity().differing().stream()
                    .map(
                        pair ->
                            new SeverityPairs(
                                pair.get(0),
                                pair.get(1),
                                criterion,
                                outline.side(criterion, 1),
                                outline.isScore(criterion),
                                outline.sumsUp(criterion))))
        .sorted(Comparator.comparingDouble(SeverityPairs::size).reversed())
        .toList();
  }

  static Optional<Sentence> headline(ReportOutline outline) {
    return of(outline).stream().findFirst().map(SeverityPairs::words);
  }

  static Stream<Sentence> points(ReportOutline outline) {
    return of(outline).stream()
        .limit(NAMED)
        .map(
            one ->
                Sentence.of(
                    "{}: {} is the {} of the two, and which of them is off can't be told{}.",
                    one.words(),
                    Sentence.name(one.harsher()),
                    one.side().word(),
                    one.isOfTwo()
                        ? " from two"
                        : ", as others stand on either side or in between"));
  }

  static Stream<Block.Step> steps(ReportOutline outline) {
    return of(outline).stream()
        .limit(1)
        .map(
            one ->
                new Block.Step(
                    Sentence.of(
                        "Go through interactions with {} together.",
                        Sentence.names(List.of(one.harsher(), one.other()))),
                    Sentence.of(
                        one.isOfTwo()
                            ? "{}; a third reviewer of the same interactions would tell whose"
                                + " ratings stand apart."
                            : "{}, and the others don't show who is off: agree how strict to be.",
                        one.words())));
  }

  /** "ana and ben differ by 0.8 points (of 4, from 1 to 5) in severity on “Tone”". */
  private Sentence words() {
    return Sentence.of(
        "{} differ by {}{} in severity{}",
        Sentence.names(List.of(harsher, other)),
        Units.amount(difference(), criterion, score),
        Units.ofAll(criterion),
        sumsUp ? Sentence.EMPTY : Sentence.of(" on {}", Titles.of(criterion)));
  }

  private boolean isOfTwo() {
    return criterion.severity().group(harsher).size() == 2;
  }

  private double difference() {
    return severity(harsher) - severity(other);
  }

  private double severity(String reviewer) {
    return criterion.severity().of(reviewer).orElseThrow().orElseThrow();
  }

  /** As a share of the scale, so that criteria compare. */
  private double size() {
    double width = criterion.width().orElse(1);
    return width > 0 ? difference() / width : 0;
  }
}
