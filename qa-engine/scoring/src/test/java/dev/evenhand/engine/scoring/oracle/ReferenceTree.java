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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One walk over a card, from the leaves up: by the answers alone, or with all rules. */
final class ReferenceTree {
  /**
   * What a failed section around does to what is in it.
   *
   * @param zeroed it has no score of its own, so its falling to 0 falls on its parts
   * @param failed likewise, whether to 0 or not
   * @param declared what was not applicable counts again
   */
  private record Fallen(boolean zeroed, boolean failed, boolean declared) {
    static final Fallen NOT = new Fallen(false, false, false);
  }

  private final Map<String, Tallied> nodes = new LinkedHashMap<>();
  private final Set<String> failedIds = new HashSet<>();
  private final ReferenceAnswers answers;
  private final @Nullable ReferenceFails fails;
  private final @Nullable ReferenceTree pure;
  private final @Nullable Rational rest;
  private final Rational cardStart;
  private final Tallied card;

  private ReferenceTree(
      Scorecard card,
      ReferenceAnswers answers,
      @Nullable ReferenceTree pure,
      @Nullable ReferenceFails fails,
      @Nullable Rational rest) {
    this.answers = answers;
    this.rest = rest;
    this.pure = pure;
    this.fails = fails;
    this.cardStart = Rational.of(card.scoring().start());
    this.card = sumOfCard(card);
  }

  /** By the answers alone: first without what counts as the rest, then with it. */
  static ReferenceTree pure(Scorecard card, ReferenceAnswers answers) {
    Rational others = new ReferenceTree(card, answers, null, null, null).card().ratio();
    return new ReferenceTree(card, answers, null, null, others);
  }

  /** With all rules below the card; those of the card itself are not yet applied. */
  static ReferenceTree ruled(
      Scorecard card, ReferenceAnswers answers, ReferenceTree pure, ReferenceFails fails) {
    return new ReferenceTree(card, answers, pure, fails, pure.rest);
  }

  Tallied of(String id) {
    return Objects.requireNonNull(nodes.get(id), id);
  }

  Tallied card() {
    return card;
  }

  /** Whether a rule failed the node, itself or by failing what it stands in. */
  boolean failed(String id) {
    return failedIds.contains(id);
  }

  private Tallied sumOfCard(Scorecard card) {
    Method method = card.scoring().method();
    List<Term> terms = new ArrayList<>();
    for (Section section : card.sections()) {
      terms.addAll(section(section, List.of(), Around.card(card.scoring()), Fallen.NOT));
    }
    return Term.combine(method, terms, cardStart);
  }

  /** Walks a section; what of it takes part at the level around it. */
  private List<Term> section(Section section, List<Section> path, Around outer, Fallen fallen) {
    boolean hidden = answers.isHidden(section, path);
    Around around = hidden ? outer.within(section).unscored() : outer.within(section);
    Method parent = outer.method();
    boolean transparent =
        parent == Method.WEIGHTED && around.method() == Method.WEIGHTED && section.weight() == null;
    boolean joined = parent == Method.DEDUCTIONS;
    boolean zero = fails != null && fails.zeroes(section.id()) && !hidden;
    boolean failed = fails != null && fails.fails(section.id()) && !hidden;
    Fallen inside =
        new Fallen(
            (transparent || joined) && (zero || fallen.zeroed),
            (transparent || joined) && (failed || fallen.failed),
            fallen.declared || countsAgain(section, around, zero || fallen.zeroed));
    List<Term> terms = parts(section, path, around, inside);
    Tallied sums = Term.combine(around.method(), terms, joined ? Rational.ZERO : start(section));
    Tallied node = ruled(section, sums, (zero || fallen.zeroed) && !transparent && !joined);
    nodes.put(section.id(), node);
    if (!hidden && (failed || fallen.failed)) {
      failedIds.add(section.id());
    }
    if (around.method() == Method.NONE) {
      return List.of();
    }
    return transparent
        ? terms
        : List.of(new Term(section.weight(), isBonus(section, outer), true, node));
  }

  /** Whether a section stands at a weighted level and has points that are all a bonus. */
  static boolean isBonus(Section section, Around outer) {
    boolean weighs = section.weight() == null || section.weight().signum() > 0;
    List<Question> scored = new ArrayList<>();
    return outer.method() == Method.WEIGHTED
        && weighs
        && gatherPoints(section, outer.within(section), scored)
        && !scored.isEmpty()
        && scored.stream().allMatch(Question::bonus);
  }

  /** Gathers what is scored in a section; false if any of it counts otherwise than by points. */
  private static boolean gatherPoints(Section section, Around around, List<Question> scored) {
    if (around.method() == Method.NONE) {
      return true;
    }
    int before = scored.size();
    section.questions().stream()
        .filter(question -> !question.excluded() && ReferencePoints.hasScores(question.kind()))
        .forEach(scored::add);
    boolean points = true;
    for (Section inner : section.sections()) {
      points &= gatherPoints(inner, around.within(inner), scored);
    }
    return points && (around.method() == Method.POINTS || scored.size() == before);
  }

  private Rational start(Section section) {
    return section.start() == null ? cardStart : Rational.of(section.start());
  }

  private boolean countsAgain(Section section, Around around, boolean zero) {
    return zero
        && around.failedSection() == FailedSectionPolicy.DECLARED
        && pure != null
        && pure.of(section.id()).applies();
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
      terms.addAll(section(inner, here, around, fallen));
    }
    return terms;
  }

  private Tallied question(Question question, Around around, Fallen fallen) {
    if (fails != null && fails.fails(question.id())) {
      failedIds.add(question.id());
    }
    if (around.method() == Method.NONE
        || question.excluded()
        || !ReferencePoints.hasScores(question.kind())
        || answers.isHidden(question.id())) {
      return Tallied.UNDEFINED;
    }
    Tallied answered = answered(question, around, fallen);
    if (fails == null || pure == null) {
      return answered;
    }
    if (fallen.failed && pure.of(question.id()).applies()) {
      failedIds.add(question.id());
    }
    if (!answered.applies()) {
      return answered;
    }
    boolean zero = fails.zeroes(question.id()) || fallen.zeroed;
    Tallied failed = zero ? answered.withEarned(answered.earned().atMost(Rational.ZERO)) : answered;
    return bounded(failed, question.bounds());
  }

  private Tallied answered(Question question, Around around, Fallen fallen) {
    RatioPolicy ratio = around.ratioOf(question);
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
      if (policy != NotApplicablePolicy.EXCLUDE && question.bonus()) {
        return nothing;
      }
      Rational counted =
          switch (policy) {
            case EXCLUDE -> null;
            case ZERO -> Rational.ZERO;
            case AWARD -> possible;
            case AVERAGE -> ReferenceAverage.of(question, ratio);
            case REST -> rest == null ? null : rest.times(possible);
          };
      if (counted == null) {
        return again ? nothing : Tallied.UNDEFINED;
      }
      return policy == NotApplicablePolicy.ZERO
          ? nothing
          : new Tallied(true, counted, possible, possible.minus(counted));
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
    // 100 % of nothing is no limit.
    boolean capped = bounds == Bounds.CAPPED && node.possible().isPositive();
    return node.withEarned(
        (capped ? earned.atMost(node.possible()) : earned).atLeast(Rational.ZERO));
  }
}
