package dev.evenhand.engine.lint;

import com.google.common.collect.Iterables;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.NoOpportunity;
import dev.evenhand.api.scorecard.Scoring;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pass marks that decide nothing, and bands that say too little. */
final class MarkChecks {
  /** As far as rounding moves a percent before it is compared, at most. */
  private static final Fraction ROUNDED = Fraction.of(1, 100);

  private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

  private MarkChecks() {}

  private interface MarkCheck {
    void check(String path, String what, BigDecimal mark, Optional<Span> span);
  }

  private static void forEachMark(LintedCard card, MarkCheck check) {
    Reach reach = Reach.of(card);
    Scoring scoring = card.card().scoring();
    if (!reach.neverHasOpportunity()) {
      run(check, "/scoring", reach.heldAgainstMarks(), scoring.passMark(), reach.ofCard());
    }
    for (PlacedSection one : card.sections()) {
      String what = one.name() + " scores";
      run(check, one.path(), what, one.section().passMark(), reach.of(one));
    }
    for (PlacedQuestion one : card.questions()) {
      String what = one.name() + " scores";
      run(check, one.path(), what, one.question().passMark(), reach.of(one));
    }
  }

  private static void run(
      MarkCheck check, String path, String what, @Nullable BigDecimal mark, Optional<Span> span) {
    if (mark != null) {
      check.check(path + "/passMark", what, mark, span);
    }
  }

  static Fraction margin(LintedCard card) {
    return card.card().scoring().roundBeforeCompare() == null ? Fraction.ZERO : ROUNDED;
  }

  static void unreachable(LintedCard card, Check.Findings found) {
    forEachMark(
        card,
        (path, what, mark, span) -> {
          Fraction wanted = Fraction.of(mark).minus(margin(card));
          if (span.isPresent() && span.get().high().compareTo(wanted) < 0) {
            found.add(
                path,
                "no answers reach the pass mark of %s: %s %s at most"
                    .formatted(Percents.of(mark), what, Percents.of(span.get().high())),
                "Lower the pass mark, or let the best answers earn everything.");
          }
        });
    neverHasOpportunity(
        card, NoOpportunity.EXCLUDED, "no answers reach the pass mark of %s", found);
    if (card.card().scoring().passMark() != null && card.counting().isEmpty() && unscored(card)) {
      found.add(
          "/scoring/passMark",
          "the card has a pass mark, but no question is scored",
          "Give questions weights, or remove the pass mark.");
    }
  }

  private static boolean unscored(LintedCard card) {
    return card.questions().stream()
        .allMatch(one -> !one.question().kind().scorable() || one.question().excluded());
  }

  static void alwaysReached(LintedCard card, Check.Findings found) {
    forEachMark(
        card,
        (path, what, mark, span) -> {
          Fraction wanted = Fraction.of(mark).plus(margin(card));
          if (span.isPresent() && span.get().low().compareTo(wanted) >= 0) {
            found.add(
                path,
                "the pass mark of %s fails nobody: %s %s at least"
                    .formatted(Percents.of(mark), what, Percents.of(span.get().low())),
                "Raise the pass mark, lower the scores of bad answers, or remove the pass mark if"
                    + " auto-fails alone shall fail.");
          }
        });
    neverHasOpportunity(card, NoOpportunity.CLEAN, "the pass mark of %s fails nobody", found);
  }

  /** Told of a card of which no critical question ever counts, under one policy for that. */
  private static void neverHasOpportunity(
      LintedCard card, NoOpportunity policy, String claim, Check.Findings found) {
    BigDecimal mark = card.card().scoring().passMark();
    if (mark != null
        && card.card().scoring().noOpportunity() == policy
        && Reach.of(card).neverHasOpportunity()) {
      found.add(
          "/scoring/passMark",
          claim.formatted(Percents.of(mark)) + ": no critical question has a share of the score",
          "Give the critical questions a weight, in sections whose method is not \"none\", or leave"
              + " out \"passOn\".");
    }
  }

  /** Who passes and who fails should not be called the same. */
  static void insideBand(LintedCard card, Check.Findings found) {
    Scoring scoring = card.card().scoring();
    BigDecimal mark = likely(scoring.passMark());
    boolean starts =
        scoring.bands().stream().anyMatch(band -> mark != null && same(band.from(), mark));
    Optional<Band> around =
        scoring.bands().stream()
            .filter(band -> mark != null && band.from().compareTo(mark) < 0)
            .findFirst();
    if (mark != null && scoring.bands().size() > 1 && !starts && around.isPresent()) {
      found.add(
          "/scoring/bands",
          "the pass mark of %s lies within band \"%s\", so some with it pass and some fail"
              .formatted(Percents.of(mark), around.get().label()),
          "Begin a band at the pass mark.");
    }
  }

  /** One that was likely meant as a ratio is told as that. */
  private static @Nullable BigDecimal likely(@Nullable BigDecimal mark) {
    return mark == null || mark.compareTo(ONE_PERCENT) <= 0 ? null : mark;
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }

  static void bandTwice(LintedCard card, Check.Findings found) {
    bandTwice("/scoring", card.card().scoring().bands(), found);
    card.sections().forEach(one -> bandTwice(one.path(), one.section().bands(), found));
    card.questions().forEach(one -> bandTwice(one.path(), one.question().bands(), found));
  }

  private static void bandTwice(String path, List<Band> bands, Check.Findings found) {
    for (int i = 1; i < bands.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (bands.get(i).label().equals(bands.get(j).label())) {
          found.add(
              path + "/bands/" + j,
              "two bands are called \"%s\": from %s and from %s"
                  .formatted(
                      bands.get(i).label(),
                      Percents.of(bands.get(j).from()),
                      Percents.of(bands.get(i).from())),
              j == i - 1
                  ? "Remove the higher one, or give it a name of its own."
                  : "Give one of them another name.");
        }
      }
    }
  }

  static void noLowestBand(LintedCard card, Check.Findings found) {
    List<Band> bands = card.card().scoring().bands();
    BigDecimal lowest = bands.isEmpty() ? BigDecimal.ZERO : Iterables.getLast(bands).from();
    Optional<Span> span = Reach.of(card).ofCard();
    boolean above = span.isPresent() && span.get().low().compareTo(Fraction.of(lowest)) >= 0;
    if (lowest.signum() > 0 && card.card().scoring().bounds() != Bounds.UNBOUNDED && !above) {
      found.add(
          "/scoring/bands",
          "scores below %s have no band".formatted(Percents.of(lowest)),
          "Add a band from 0.");
    }
  }
}
