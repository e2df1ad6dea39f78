package dev.evenhand.engine.lint;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.AutoFail;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions and sections that an auto-fail may set to 0. */
final class ZeroedParts {
  /** As if no auto-fail were triggered. */
  static final ZeroedParts NONE = new ZeroedParts(true);

  private final Set<String> ids = new HashSet<>();

  private final boolean within;

  /**
   * @param within whether with a section that has a score of its own its questions fail
   */
  private ZeroedParts(boolean within) {
    this.within = within;
  }

  /** Where the questions of a section make its score, so that one of 0 is as good as theirs. */
  static ZeroedParts of(LintedCard card) {
    return of(card, true);
  }

  /** Where questions count apart from their sections: these keep what they earn. */
  static ZeroedParts ofQuestions(LintedCard card) {
    return of(card, false);
  }

  private static ZeroedParts of(LintedCard card, boolean within) {
    ZeroedParts zeroed = new ZeroedParts(within);
    card.sections().forEach(one -> zeroed.add(one.section().autoFail(), one, null));
    card.questions().forEach(one -> zeroed.add(one.question().autoFail(), one.section(), one));
    return zeroed;
  }

  private void add(List<AutoFail> rules, PlacedSection nearest, @Nullable PlacedQuestion question) {
    for (AutoFail rule : rules) {
      if (rule.effect() != AutoFail.Effect.ZERO) {
        continue;
      }
      if (rule.fails() == AutoFail.Scope.QUESTION && question != null) {
        ids.add(question.id());
      } else if (rule.fails() == AutoFail.Scope.SECTION) {
        ids.add(rule.section() == null ? nearest.section().id() : rule.section());
      }
    }
  }

  /** A question with 0 where it or a section around it may fail. */
  Span with(PlacedQuestion one, Span span) throws NotSimple {
    Stream<String> around =
        one.section()
            .outwards()
            .takeWhile(outer -> within || outer.transparent())
            .map(outer -> outer.section().id());
    return with(Stream.concat(Stream.of(one.id()), around), span);
  }

  /** A section with 0 where it or one around it may fail. */
  Span with(PlacedSection one, Span span) throws NotSimple {
    return with(one.outwards().map(outer -> outer.section().id()), span);
  }

  /**
   * With a section fails all that is in it. It may then count what did not apply, which is simple
   * above 0 only.
   */
  private Span with(Stream<String> parts, Span span) throws NotSimple {
    if (parts.noneMatch(ids::contains)) {
      return span;
    }
    if (span.low().signum() < 0) {
      throw new NotSimple();
    }
    return span.with(Fraction.ZERO);
  }
}
