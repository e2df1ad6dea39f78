package dev.evenhand.engine.lint;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Band;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Bands into which nothing can score. */
final class BandChecks {
  private BandChecks() {}

  static void neverReached(LintedCard card, Check.Findings found) {
    Reach reach = Reach.of(card);
    tell(
        card,
        "/scoring",
        span -> ofCard(span, reach),
        card.card().scoring().bands(),
        () -> ofCard(card, reach),
        found);
    for (PlacedSection one : card.sections()) {
      tell(
          card,
          one.path(),
          span -> scores(one.name(), span),
          one.section().bands(),
          () -> reach.of(one),
          found);
    }
    for (PlacedQuestion one : card.questions()) {
      tell(
          card,
          one.path(),
          span -> scores(one.name(), span),
          one.question().bands(),
          () -> reach.of(one),
          found);
    }
  }

  /** An auto-fail that sets the card to 0 brings it into the band of 0. */
  private static Optional<Span> ofCard(LintedCard card, Reach reach) {
    boolean zeroed =
        Stream.concat(
                card.sections().stream().map(one -> one.section().autoFail()),
                card.questions().stream().map(one -> one.question().autoFail()))
            .flatMap(List::stream)
            .anyMatch(
                rule ->
                    rule.fails() == AutoFail.Scope.SCORECARD
                        && rule.effect() == AutoFail.Effect.ZERO);
    return reach.ofCard().map(span -> zeroed ? span.with(Fraction.ZERO) : span);
  }

  private static String ofCard(Span span, Reach reach) {
    return reach.neverHasOpportunity()
        ? "no critical question has a share of the score"
        : reach.heldAgainstMarks() + fromTo(span);
  }

  private static String scores(String part, Span span) {
    return part + " scores" + fromTo(span);
  }

  private static String fromTo(Span span) {
    return " from %s to %s".formatted(Percents.of(span.low()), Percents.of(span.high()));
  }

  private interface Reached {
    Optional<Span> span();
  }

  /** A band ends where the one above it begins. */
  private static void tell(
      LintedCard card,
      String path,
      Function<Span, String> reason,
      List<Band> bands,
      Reached reached,
      Check.Findings found) {
    Optional<Span> span = bands.isEmpty() ? Optional.empty() : reached.span();
    if (span.isEmpty()) {
      return;
    }
    Fraction margin = MarkChecks.margin(card);
    for (int i = 0; i < bands.size(); i++) {
      boolean above = span.get().high().compareTo(from(bands.get(i)).minus(margin)) < 0;
      boolean below = i > 0 && span.get().low().compareTo(from(bands.get(i - 1)).plus(margin)) >= 0;
      if (above || below) {
        found.add(
            path + "/bands/" + i,
            "nothing scores as \"%s\": %s"
                .formatted(bands.get(i).label(), reason.apply(span.get())),
            "Move the band, or remove it.");
      }
    }
  }

  private static Fraction from(Band band) {
    return Fraction.of(band.from());
  }
}
