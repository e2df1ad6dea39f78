package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One walk over a card, from the leaves up: by the answers alone, or with all rules. */
final class ReferenceTree {
  /**
   * What a failed section around does to what is in it.
   *
   * @param zeroed it is transparent, so its failing falls on its parts
   * @param declared what was not applicable counts again
   */
  private record Fallen(boolean zeroed, boolean declared) {
    static final Fallen NOT = new Fallen(false, false);
  }

  private final Map<String, Tallied> nodes = new LinkedHashMap<>();
  private final ReferenceAnswers answers;
  private final @Nullable ReferenceFails fails;
  private final @Nullable ReferenceTree pure;
  private final Rational cardStart;
  private final Tallied card;

  private ReferenceTree(
      Scorecard card,
      ReferenceAnswers answers,
      @Nullable ReferenceTree pure,
      @Nullable ReferenceFails fails) {
    this.answers = answers;
    this.pure = pure;
    this.fails = fails;
    this.cardStart = Rational.of(card.scoring().start());
    this.card = sumOfCard(card);
  }

  /** By the answers alone. */
  static ReferenceTree pure(Scorecard card, ReferenceAnswers answers) {
    return new ReferenceTree(card, answers, null, null);
  }

  /** With all rules below the card; those of the card itself are not yet applied. */
  static ReferenceTree ruled(
      Scorecard card, ReferenceAnswers answers, ReferenceTree pure, ReferenceFails fails) {
    return new ReferenceTree(card, answers, pure, fails);
  }

  Map<String, Tallied> nodes() {
    return nodes;
  }

  Tallied of(String id) {
    return Objects.requireNonNull(nodes.get(id), id);
  }

  Tallied card() {
    return card;
  }

  private Tallied sumOfCard(Scorecard card) {
    Method method = card.scoring().method();
    List<Term> terms = new ArrayList<>();
    for (Section section : card.sections()) {
      terms.addAll(
          section(section, List.of(), Around.sections(card.scoring()), method, Fallen.NOT));
    }
    return Term.combine(method, terms, cardStart);
  }

  /** Walks a section; what of it takes part at the level around it. */
  private List<Term> section(
      Section section, List<Section> path, Around outer, Method parent, Fallen fallen) {
    Around around = outer.within(section);
    boolean hidden = answers.isHidden(section, path);
    if (hidden || parent == Method.NONE) {
      around = around.withMethod(Method.NONE);
    } else if (parent == Method.DEDUCTIONS && around.method() != Method.NONE) {
      around = around.withMethod(Method.DEDUCTIONS);
    }
    boolean transparent = parent == Method.WEIGHTED && section.weight() == null;
    boolean zero = fails != null && fails.zeroes(section.id()) && !hidden;
    List<Term> terms =
        parts(section, path, around, inside(section, around, transparent, zero, fallen));
    boolean joined = parent == Method.DEDUCTIONS;
    Rational start = joined ? Rational.ZERO : start(section);
    Tallied sums = Term.combine(around.method(), terms, start);
    Tallied node = transparent ? sums : ruled(section, sums, zero || fallen.zeroed);
    nodes.put(section.id(), node);
    if (around.method() == Method.NONE) {
      return List.of();
    }
    return transparent ? terms : List.of(new Term(section.weight(), false, true, node));
  }

  private Rational start(Section section) {
    return section.start() == null ? cardStart : Rational.of(section.start());
  }

  private Fallen inside(
      Section section, Around around, boolean transparent, boolean zero, Fallen fallen) {
    boolean again =
        zero
            && around.failedSection() == FailedSectionPolicy.DECLARED
            && pure != null
            && pure.of(section.id()).applies();
    return new Fallen(transparent && (zero || fallen.zeroed), again || fallen.declared);
  }

  private List<Term> parts(Section section, List<Section> path, Around around, Fallen fallen) {
    List<Term> terms = new ArrayList<>();
    for (Question question : section.questions()) {
      Tallied node = question(question, around, fallen);
      nodes.put(question.id(), node);
      if (around.method() != Method.NONE
          && !question.excluded()
          && ReferencePoints.isScorable(question.kind())) {
        terms.add(new Term(question.weight(), question.bonus(), false, node));
      }
    }
    List<Section> here = new ArrayList<>(path);
    here.add(section);
    for (Section inner : section.sections()) {
      terms.addAll(section(inner, here, around, around.method(), fallen));
    }
    return terms;
  }

  private Tallied question(Question question, Around around, Fallen fallen) {
    if (around.method() == Method.NONE
        || question.excluded()
        || !ReferencePoints.hasScores(question.kind())
        || answers.isHidden(question.id())) {
      return Tallied.UNDEFINED;
    }
    Tallied answered = answered(question, around, fallen);
    if (!answered.applies() || fails == null) {
      return answered;
    }
    boolean zero = fails.zeroes(question.id()) || fallen.zeroed;
    Tallied failed = zero ? answered.withEarned(answered.earned().atMost(Rational.ZERO)) : answered;
    return bounded(failed, question.bounds());
  }

  private Tallied answered(Question question, Around around, Fallen fallen) {
    RatioPolicy ratio = Around.nearest(question.ratio(), around.ratio());
    Rational possible = ReferencePoints.possible(question, ratio);
    Rational best = ReferencePoints.best(question, ratio);
    Tallied nothing = new Tallied(true, Rational.ZERO, possible, best);
    Answer answer = answers.of(question.id());
    if (answer == null) {
      return Around.nearest(question.unanswered(), around.unanswered()) == UnansweredPolicy.ZERO
          ? nothing
          : Tallied.UNDEFINED;
    }
    if (answer instanceof Answer.NotApplicable) {
      NotApplicablePolicy policy = Around.nearest(question.notApplicable(), around.notApplicable());
      boolean again = fallen.declared && around.method() != Method.DEDUCTIONS;
      if (policy == NotApplicablePolicy.EXCLUDE) {
        return again ? nothing : Tallied.UNDEFINED;
      }
      return policy == NotApplicablePolicy.ZERO || question.bonus()
          ? nothing
          : new Tallied(true, possible, possible, Rational.ZERO);
    }
    Rational earned = ReferencePoints.earned(question, answer, ratio);
    return new Tallied(true, earned, possible, best.minus(earned));
  }

  /** Maximum, minimum, set, fail, cap and floor, in this order. */
  private Tallied ruled(Section section, Tallied sums, boolean zero) {
    if (fails == null || !sums.applies()) {
      return sums;
    }
    Rational earned = sums.earned();
    if (section.maximum() != null) {
      earned = earned.atMost(amount(section.maximum(), sums));
    }
    if (section.minimum() != null) {
      earned = earned.atLeast(amount(section.minimum(), sums));
    }
    for (SetScore set : section.set()) {
      if (answers.holds(set.when())) {
        earned = amount(set.to(), sums);
        break;
      }
    }
    earned = zero ? earned.atMost(Rational.ZERO) : earned;
    return bounded(sums.withEarned(earned), section.bounds());
  }

  private static Rational amount(Limit limit, Tallied sums) {
    Rational amount = Rational.of(limit.amount());
    return limit.unit() == Limit.Unit.POINTS ? amount : amount.times(sums.possible());
  }

  static Tallied bounded(Tallied node, @Nullable Bounds bounds) {
    if (bounds == null || bounds == Bounds.UNBOUNDED) {
      return node;
    }
    Rational earned = node.earned();
    Rational capped = bounds == Bounds.CAPPED ? earned.atMost(node.possible()) : earned;
    return node.withEarned(capped.atLeast(Rational.ZERO));
  }
}
