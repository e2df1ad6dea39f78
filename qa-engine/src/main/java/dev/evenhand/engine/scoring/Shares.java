package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Gives each node its share of the whole, from the root down, and makes the explanation tree. */
final class Shares {
  private Shares() {}

  /**
   * @param share the part of the whole that the section decides
   * @param perUnit the part of the whole that one unit of the level around it decides, where the
   *     section is transparent and its parts stand at that level
   */
  static SectionScore section(Tally.OfSection tally, Fraction share, Fraction perUnit) {
    CompiledSection section = tally.compiled();
    Fraction unit = section.transparent() ? perUnit : unit(tally, share);
    Function<Tally, Fraction> shareOf = part -> shareOf(part, section.method(), unit);
    List<ScoreNode> parts = new ArrayList<>();
    tally.questions().forEach(part -> parts.add(question(part, shareOf.apply(part))));
    tally.sections().forEach(part -> parts.add(section(part, shareOf.apply(part), unit)));
    return new SectionScore(
        section.id(),
        section.title(),
        section.method(),
        tally.result().earned(),
        tally.result().possible(),
        tally.calculated().earned(),
        section.weight(),
        share,
        outcome(tally.failed(), tally.result().possible()),
        tally.rules(),
        parts);
  }

  /** What one unit of weight (weighted) or one point (points) within the section decides. */
  private static Fraction unit(Tally.OfSection tally, Fraction share) {
    Fraction possible = tally.result().possible();
    return possible.signum() == 0 ? Fraction.ZERO : share.dividedBy(possible);
  }

  private static Fraction shareOf(Tally part, Method method, Fraction unit) {
    if (part instanceof Tally.OfSection inner && inner.compiled().transparent()) {
      return inner
          .parts()
          .map(term -> shareOf(term, Method.WEIGHTED, unit))
          .reduce(Fraction.ZERO, Fraction::plus);
    }
    return switch (method) {
      case WEIGHTED -> part.weighs(part.result()) ? part.weight().times(unit) : Fraction.ZERO;
      case POINTS ->
          part.result().applies()
              ? part.weight().times(part.result().possible()).times(unit)
              : Fraction.ZERO;
      case NONE -> Fraction.ZERO;
    };
  }

  private static QuestionScore question(Tally.OfQuestion tally, Fraction share) {
    return new QuestionScore(
        tally.compiled().id(),
        tally.compiled().question().ask(),
        tally.answer(),
        tally.result().earned(),
        tally.result().possible(),
        tally.calculated().earned(),
        tally.declaredWeight(),
        share,
        outcome(tally.failed(), tally.result().possible()),
        tally.rules());
  }

  private static Outcome outcome(boolean failed, Fraction possible) {
    if (failed) {
      return Outcome.FAILED;
    }
    return possible.signum() == 0 ? Outcome.UNDEFINED : Outcome.SCORED;
  }
}
