package dev.evenhand.engine.lint;

import com.google.common.collect.Sets;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.api.scorecard.Visibility;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question, where it stands, and the policies that hold for it.
 *
 * @param share the part of the score that it decides where all applies and is at its best
 */
record PlacedQuestion(
    Question question, String path, PlacedSection section, Scoring scoring, double share) {
  /** What a section declares, if it does. */
  private interface Declared<T> {
    @Nullable T by(Section section);
  }

  /** What leaves the score; the mean of a count without an end, and the rest of nothing. */
  private static final Set<NotApplicablePolicy> LEAVING =
      Sets.immutableEnumSet(
          NotApplicablePolicy.EXCLUDE, NotApplicablePolicy.AVERAGE, NotApplicablePolicy.REST);

  String id() {
    return question.id();
  }

  /** As findings name it. */
  String name() {
    return "question '%s'".formatted(id());
  }

  /** Whether it decides a part of the score. */
  boolean counts() {
    return share > 0;
  }

  /** Whether it, or an answer to it, can earn more than is asked for. */
  boolean hasBonus() {
    return question.bonus() || question.kind().options().stream().anyMatch(Option::bonus);
  }

  boolean critical() {
    return question.critical() != null;
  }

  /** Whether it may be hidden, by itself or with a section around it. */
  boolean conditional() {
    return question.visibility() != null || section.conditional();
  }

  /** What decides whether it is shown. */
  Stream<Visibility> visibilities() {
    return Stream.concat(Stream.ofNullable(question.visibility()), section.visibilities());
  }

  /** Whether its weight may go to others: it may be hidden, not applicable or open. */
  boolean canBeLeftOut() {
    boolean excluded = question.allowNotApplicable() && LEAVING.contains(notApplicable());
    return excluded || conditional() || unanswered() == UnansweredPolicy.EXCLUDE;
  }

  /** Whether "n/a" may count as the rest of the card. */
  boolean countsAsRest() {
    return question.allowNotApplicable() && notApplicable() == NotApplicablePolicy.REST;
  }

  /** Whether something tells how to judge it: guidance, or what an option means. */
  boolean anchored() {
    return question.guidance() != null
        || question.kind().options().stream().anyMatch(option -> option.means() != null);
  }

  NotApplicablePolicy notApplicable() {
    return nearest(question.notApplicable(), Section::notApplicable, scoring.notApplicable());
  }

  UnansweredPolicy unanswered() {
    return nearest(question.unanswered(), Section::unanswered, scoring.unanswered());
  }

  /** Deductions know no size of the lowest score, and take from the best. */
  RatioPolicy ratio() {
    RatioPolicy declared = nearest(question.ratio(), Section::ratio, scoring.ratio());
    boolean symmetric = declared == RatioPolicy.SYMMETRIC;
    return symmetric && section.method() == Method.DEDUCTIONS ? RatioPolicy.MAX : declared;
  }

  private <T> T nearest(@Nullable T own, Declared<T> around, T ofCard) {
    if (own != null) {
      return own;
    }
    for (PlacedSection one : section.outwards().toList()) {
      T found = around.by(one.section());
      if (found != null) {
        return found;
      }
    }
    return ofCard;
  }
}
