package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Method;
import java.util.Map;

/**
 * How the share of a section is spread over its parts.
 *
 * @param method how its parts make its score
 * @param unit the part of the whole that one unit of weight (weighted) or one point (points and
 *     deductions) within it decides; under a method with a name the part that all decide
 * @param bonusPoint the part of the whole that one point adds in a section of bonus questions alone
 * @param named what each part decides and adds of that under a method with a name, by id; else
 *     empty
 */
record ShareUnit(Method method, Fraction unit, Fraction bonusPoint, Map<String, Share> named) {
  private ShareUnit(Method method, Fraction unit) {
    this(method, unit, Fraction.ZERO, Map.of());
  }

  /** The whole, of the card itself. */
  static Share whole(Tally.OfSection card) {
    return card.result().ratio().map(ratio -> new Share(Fraction.ONE, ratio)).orElse(Share.NOTHING);
  }

  /** Within the card itself. */
  static ShareUnit root(Tally.OfSection card) {
    return in(card, whole(card), Fraction.ZERO);
  }

  /** Within a part of the section. */
  ShareUnit within(Tally.OfSection part) {
    return part.compiled().transparent() ? this : in(part, shareOf(part), perUnit(part));
  }

  /**
   * @param perUnit what a unit within the section decides where it has no share of its own to
   *     divide
   */
  private static ShareUnit in(Tally.OfSection section, Share share, Fraction perUnit) {
    Fraction possible = section.result().possible();
    if (section.compiled().method() instanceof Method.Named method) {
      NamedSum sum = NamedSum.of(method, section.parts().toList(), Tally::result);
      return new ShareUnit(method, share.decided(), Fraction.ZERO, sum.shares());
    }
    if (section.compiled().own() && !section.result().applies()) {
      return new ShareUnit(
          section.compiled().method(), Fraction.ZERO); // a bonus alone adds nothing
    }
    boolean own = section.compiled().own() && possible.signum() > 0;
    return new ShareUnit(
        section.compiled().method(),
        own ? share.decided().dividedBy(possible) : perUnit,
        own ? bonusPoint(section, share) : Fraction.ZERO,
        Map.of());
  }

  private static Fraction bonusPoint(Tally.OfSection section, Share share) {
    return section.compiled().hasBonusSections()
        ? share
            .decided()
            .dividedBy(BonusPoints.of(section.terms().toList(), Tally::result).beside())
        : Fraction.ZERO;
  }

  private Fraction perUnit(Tally.OfSection part) {
    if (BonusPoints.areAll(part)) {
      return bonusPoint;
    }
    return method == Method.POINTS || method == Method.DEDUCTIONS
        ? part.weight().times(unit)
        : Fraction.ZERO;
  }

  /** The share of a part. */
  Share shareOf(Tally part) {
    if (part instanceof Tally.OfSection section && !section.compiled().own()) {
      return ofItsParts(section);
    }
    if (method instanceof Method.Named) {
      Share own = named.getOrDefault(part.id(), Share.NOTHING);
      return new Share(own.decided().times(unit), own.added().times(unit));
    }
    if (BonusPoints.areAll(part)) {
      return new Share(Fraction.ZERO, bonusPoint.times(part.result().earned()));
    }
    Amount amount = part.result();
    Fraction each = part.weight().times(unit);
    return switch ((Method.Standard) method) {
      case WEIGHTED ->
          part.weighs(amount)
              ? share(part, each, each.times(amount.earned()).dividedBy(amount.possible()))
              : Share.NOTHING;
      case POINTS, DEDUCTIONS ->
          amount.applies()
              ? share(part, each.times(amount.possible()), each.times(amount.earned()))
              : Share.NOTHING;
      case NONE -> Share.NOTHING;
    };
  }

  /** A section without a score of its own has the shares of its parts. */
  private Share ofItsParts(Tally.OfSection section) {
    if (section.compiled().transparent()) {
      return section.parts().map(this::shareOf).reduce(Share.NOTHING, Share::plus);
    }
    ShareUnit inside = new ShareUnit(section.compiled().method(), perUnit(section));
    Share parts = section.parts().map(inside::shareOf).reduce(Share.NOTHING, Share::plus);
    // Within deductions: what it decides, less what was lost in it after its own rules.
    return new Share(
        parts.decided(), parts.decided().plus(perUnit(section).times(section.result().earned())));
  }

  /** A bonus decides nothing: not to earn it costs nothing. */
  private static Share share(Tally part, Fraction decided, Fraction added) {
    return new Share(part.bonus() ? Fraction.ZERO : decided, added);
  }
}
