package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The policies in force at a place of a card.
 *
 * @param method of the card or section itself
 * @param inherited of the sections directly within it that declare none
 * @param start of sections that declare none
 */
record Policies(
    Method method,
    Method inherited,
    BigDecimal start,
    NotApplicablePolicy notApplicable,
    UnansweredPolicy unanswered,
    RatioPolicy ratio,
    FailedSectionPolicy failedSection,
    @Nullable Rounding rounding) {
  static Policies of(Scoring scoring) {
    Method forSections = scoring.sectionMethod();
    return new Policies(
        scoring.method(),
        forSections == null ? scoring.method() : forSections,
        scoring.start(),
        scoring.notApplicable(),
        scoring.unanswered(),
        scoring.ratio(),
        scoring.failedSection(),
        scoring.roundBeforeCompare());
  }

  Policies within(Section section) {
    Method own = methodOf(section);
    return new Policies(
        own,
        own,
        start,
        section.notApplicable() == null ? notApplicable : section.notApplicable(),
        section.unanswered() == null ? unanswered : section.unanswered(),
        section.ratio() == null ? ratio : section.ratio(),
        section.failedSection() == null ? failedSection : section.failedSection(),
        rounding);
  }

  /**
   * How the points of a question become a ratio. Deductions are taken from the best answer, which
   * loses nothing even if it scores 0: there is no size of the lowest to hold it against.
   */
  RatioPolicy ratioOf(Question question) {
    RatioPolicy declared = question.ratio() == null ? ratio : question.ratio();
    boolean symmetric = declared == RatioPolicy.SYMMETRIC;
    return symmetric && method == Method.DEDUCTIONS ? RatioPolicy.MAX : declared;
  }

  private Method methodOf(Section section) {
    Method own = section.method() == null ? inherited : section.method();
    // Deductions count the answers at any depth: within them a section can only be left out.
    return method == Method.DEDUCTIONS && own != Method.NONE ? method : own;
  }
}
