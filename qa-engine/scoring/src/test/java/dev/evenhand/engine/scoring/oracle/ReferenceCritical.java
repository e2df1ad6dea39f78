package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The critical score by its definition: what the card gains by its critical questions, over what it
 * would gain if they had everything. Both are found by adding up the card once more: with these
 * questions as they are, at nothing, and at everything; without the rules of sections and card.
 */
final class ReferenceCritical {
  private enum CriticalOnes {
    AS_THEY_ARE,
    AT_NOTHING,
    AT_EVERYTHING
  }

  /**
   * What takes part at a level.
   *
   * @param actual what it came to with all rules: by this a lowest or highest part is found
   */
  private record Part(Term term, Tallied actual) {}

  private final Scorecard card;
  private final ReferenceAnswers answers;
  private final ReferenceTree ruled;

  private ReferenceCritical(Scorecard card, ReferenceAnswers answers, ReferenceTree ruled) {
    this.card = card;
    this.answers = answers;
    this.ruled = ruled;
  }

  /** Null if no critical question counted. */
  static @Nullable Rational of(Scorecard card, ReferenceAnswers answers, ReferenceTree ruled) {
    if (card.questions().stream().allMatch(question -> question.critical() == null)) {
      return null;
    }
    ReferenceCritical critical = new ReferenceCritical(card, answers, ruled);
    Rational without = critical.ratio(CriticalOnes.AT_NOTHING);
    Rational with = critical.ratio(CriticalOnes.AS_THEY_ARE);
    Rational best = critical.ratio(CriticalOnes.AT_EVERYTHING);
    if (without == null || with == null || best == null || best.compareTo(without) <= 0) {
      return null;
    }
    return with.minus(without).over(best.minus(without));
  }

  private @Nullable Rational ratio(CriticalOnes ones) {
    List<Part> parts = new ArrayList<>();
    for (Section section : card.sections()) {
      parts.addAll(section(section, List.of(), Around.card(card.scoring()), ones));
    }
    return sums(card.scoring().method(), parts, Rational.of(card.scoring().start())).ratio();
  }

  private List<Part> section(Section section, List<Section> path, Around outer, CriticalOnes ones) {
    Around around = outer.within(section);
    if (answers.isHidden(section, path) || around.method() == Method.NONE) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    for (Question question : section.questions()) {
      if (!question.excluded() && ReferencePoints.isScorable(question.kind())) {
        Tallied actual = ruled.of(question.id());
        Tallied node = question.critical() == null ? actual : put(question, actual, ones);
        parts.add(new Part(new Term(question.weight(), question.bonus(), false, node), actual));
      }
    }
    List<Section> here = new ArrayList<>(path);
    here.add(section);
    section.sections().forEach(inner -> parts.addAll(section(inner, here, around, ones)));
    if (outer.method() == Method.WEIGHTED
        && around.method() == Method.WEIGHTED
        && section.weight() == null) {
      return parts;
    }
    Tallied sums = sums(around.method(), parts, start(section, outer));
    Term term = new Term(section.weight(), ReferenceTree.isBonus(section, outer), true, sums);
    return List.of(new Part(term, ruled.of(section.id())));
  }

  private Rational start(Section section, Around outer) {
    if (outer.method() == Method.DEDUCTIONS) {
      return Rational.ZERO;
    }
    return Rational.of(section.start() == null ? card.scoring().start() : section.start());
  }

  private static Tallied put(Question question, Tallied actual, CriticalOnes ones) {
    return switch (ones) {
      case AS_THEY_ARE -> actual;
      case AT_NOTHING -> actual.withEarned(Rational.ZERO);
      // Not to earn a bonus costs nothing, so it decides nothing.
      case AT_EVERYTHING -> actual.withEarned(question.bonus() ? Rational.ZERO : actual.possible());
    };
  }

  private static Tallied sums(Method method, List<Part> parts, Rational start) {
    return method instanceof Method.Named named
        ? decided(named.word(), parts)
        : Term.combine(method, parts.stream().map(Part::term).toList(), start);
  }

  /** Those that have the extreme ratio decide all, alike: the mean of what they come to. */
  private static Tallied decided(String name, List<Part> parts) {
    Tallied actual =
        Term.combine(
            new Method.Named(name),
            parts.stream()
                .filter(part -> !part.term.bonus())
                .map(part -> new Term(part.term.weight(), false, true, part.actual))
                .toList(),
            Rational.ZERO);
    Rational extreme = actual.ratio();
    if (extreme == null) {
      return Tallied.UNDEFINED;
    }
    Rational sum = Rational.ZERO;
    Rational added = Rational.ZERO;
    long deciding = 0;
    for (Part part : parts) {
      Rational ratio = part.term.node().ratio();
      if (ratio == null || part.term.share().isZero()) {
        continue;
      }
      if (part.term.bonus()) {
        added = added.plus(part.term.share().times(ratio));
      } else if (extreme.equals(part.actual.ratio())) {
        sum = sum.plus(ratio);
        deciding++;
      }
    }
    Rational mean = sum.over(Rational.of(deciding));
    return Tallied.of(actual.possible().times(mean).plus(added), actual.possible());
  }
}
