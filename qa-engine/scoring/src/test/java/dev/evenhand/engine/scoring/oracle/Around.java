package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The policies in force somewhere in a card: the nearest declared.
 *
 * @param inner the method of a section here that declares none
 */
record Around(
    Method method,
    Method inner,
    NotApplicablePolicy notApplicable,
    UnansweredPolicy unanswered,
    RatioPolicy ratio,
    FailedSectionPolicy failedSection) {

  static Around card(Scoring scoring) {
    return new Around(
        scoring.method(),
        nearest(scoring.sectionMethod(), scoring.method()),
        scoring.notApplicable(),
        scoring.unanswered(),
        scoring.ratio(),
        scoring.failedSection());
  }

  Around within(Section section) {
    Method declared = nearest(section.method(), inner);
    // Deductions count the answers at any depth: what stands in them deducts too, or is left out.
    boolean joins = method == Method.DEDUCTIONS && declared != Method.NONE;
    Method own = joins ? method : declared;
    return new Around(
        own,
        own,
        nearest(section.notApplicable(), notApplicable),
        nearest(section.unanswered(), unanswered),
        nearest(section.ratio(), ratio),
        nearest(section.failedSection(), failedSection));
  }

  /** Where points are deducted, symmetric is the same as max: the best answer loses nothing. */
  RatioPolicy ratioOf(Question question) {
    RatioPolicy nearest = nearest(question.ratio(), ratio);
    return method == Method.DEDUCTIONS && nearest == RatioPolicy.SYMMETRIC
        ? RatioPolicy.MAX
        : nearest;
  }

  /** The same with no score in it, as for what is hidden. */
  Around unscored() {
    return new Around(Method.NONE, Method.NONE, notApplicable, unanswered, ratio, failedSection);
  }

  static <T> T nearest(@Nullable T own, T around) {
    return own == null ? around : own;
  }
}
