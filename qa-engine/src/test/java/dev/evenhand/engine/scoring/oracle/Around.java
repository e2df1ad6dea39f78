package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import org.jspecify.annotations.Nullable;

/** The policies in force somewhere in a card: the nearest declared. */
record Around(
    Method method,
    NotApplicablePolicy notApplicable,
    UnansweredPolicy unanswered,
    RatioPolicy ratio,
    FailedSectionPolicy failedSection) {

  /** Around the top-level sections. */
  static Around sections(Scoring scoring) {
    return new Around(
        nearest(scoring.sectionMethod(), scoring.method()),
        scoring.notApplicable(),
        scoring.unanswered(),
        scoring.ratio(),
        scoring.failedSection());
  }

  Around within(Section section) {
    return new Around(
        nearest(section.method(), method),
        nearest(section.notApplicable(), notApplicable),
        nearest(section.unanswered(), unanswered),
        nearest(section.ratio(), ratio),
        nearest(section.failedSection(), failedSection));
  }

  Around withMethod(Method other) {
    return new Around(other, notApplicable, unanswered, ratio, failedSection);
  }

  static <T> T nearest(@Nullable T own, T around) {
    return own == null ? around : own;
  }
}
