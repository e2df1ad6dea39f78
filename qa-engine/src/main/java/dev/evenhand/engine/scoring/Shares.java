package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Gives each node its share of the whole, from the root down, and makes the explanation tree. */
final class Shares {
  private Shares() {}

  /**
   * What a node has of the whole.
   *
   * @param share the part that it decides
   * @param contribution the part that it adds
   */
  private record Share(Fraction share, Fraction contribution) {
    static final Share NOTHING = new Share(Fraction.ZERO, Fraction.ZERO);

    Share plus(Share other) {
      return new Share(share.plus(other.share), contribution.plus(other.contribution));
    }
  }

  /** The whole, of the card itself. */
  static SectionScore root(Tally.OfSection card) {
    Share whole =
        card.result().ratio().map(ratio -> new Share(Fraction.ONE, ratio)).orElse(Share.NOTHING);
    return section(card, whole, Fraction.ZERO);
  }

  /**
   * @param perUnit the part of the whole that one unit within it decides, where the section is
   *     transparent and its parts stand at the level around it, or where it has nothing to earn
   */
  private static SectionScore section(Tally.OfSection tally, Share share, Fraction perUnit) {
    CompiledSection section = tally.compiled();
    Fraction unit = unit(tally, share.share(), perUnit);
    Function<Tally, Share> shareOf = part -> shareOf(part, section.method(), unit);
    List<ScoreNode> parts = new ArrayList<>();
    tally.questions().forEach(part -> parts.add(question(part, shareOf.apply(part))));
    tally
        .sections()
        .forEach(
            part ->
                parts.add(
                    section(part, shareOf.apply(part), perUnit(part, section.method(), unit))));
    return new SectionScore(
        section.id(),
        section.title(),
        section.method(),
        tally.result().earned(),
        tally.result().possible(),
        tally.calculated().earned(),
        section.weight(),
        share.share(),
        share.contribution(),
        section.marks().outcome(tally.failed(), tally.result().earned(), tally.result().possible()),
        section.marks().band(tally.result().earned(), tally.result().possible()),
        tally.rules(),
        parts);
  }

  /** What one unit of weight (weighted) or one point (points) within the section decides. */
  private static Fraction unit(Tally.OfSection tally, Fraction share, Fraction perUnit) {
    Fraction possible = tally.result().possible();
    boolean own = !tally.compiled().transparent() && possible.signum() > 0;
    return own ? share.dividedBy(possible) : perUnit;
  }

  private static Fraction perUnit(Tally.OfSection part, Method around, Fraction unit) {
    if (part.compiled().transparent()) {
      return unit;
    }
    return around == Method.POINTS ? part.weight().times(unit) : Fraction.ZERO;
  }

  private static Share shareOf(Tally part, Method method, Fraction unit) {
    if (part instanceof Tally.OfSection inner && inner.compiled().transparent()) {
      return inner
          .parts()
          .map(term -> shareOf(term, Method.WEIGHTED, unit))
          .reduce(Share.NOTHING, Share::plus);
    }
    Amount amount = part.result();
    Fraction each = part.weight().times(unit);
    return switch (method) {
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

  /** A bonus decides nothing: not to earn it costs nothing. */
  private static Share share(Tally part, Fraction share, Fraction contribution) {
    return new Share(part.bonus() ? Fraction.ZERO : share, contribution);
  }

  private static QuestionScore question(Tally.OfQuestion tally, Share share) {
    Marks marks = tally.compiled().marks();
    return new QuestionScore(
        tally.compiled().id(),
        tally.compiled().question().ask(),
        tally.answer(),
        tally.result().earned(),
        tally.result().possible(),
        tally.calculated().earned(),
        tally.declaredWeight(),
        share.share(),
        share.contribution(),
        marks.outcome(tally.failed(), tally.result().earned(), tally.result().possible()),
        marks.band(tally.result().earned(), tally.result().possible()),
        tally.rules());
  }
}
