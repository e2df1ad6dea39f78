package dev.evenhand.engine.lint;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.engine.method.ScoringMethods;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Between which ratios a level of a card lies: what its parts come to under its method. */
final class LevelReach {
  private static final Set<Method> HULL = Set.of(ScoringMethods.LOWEST, ScoringMethods.HIGHEST);

  private final LintedCard card;
  private final ZeroedParts zeroed;
  private final QuestionReach questions;
  private final Map<String, List<PlacedQuestion>> questionsIn;
  private final Map<String, List<PlacedSection>> sectionsIn;

  LevelReach(LintedCard card, ZeroedParts zeroed, QuestionReach questions) {
    this.card = card;
    this.zeroed = zeroed;
    this.questions = questions;
    this.questionsIn =
        card.questions().stream().collect(Collectors.groupingBy(one -> one.section().path()));
    this.sectionsIn =
        card.sections().stream().collect(Collectors.groupingBy(one -> path(one.around())));
  }

  private static String path(@Nullable PlacedSection level) {
    return level == null ? "" : level.path();
  }

  /** Of all sections of the card together; null if nothing is scored. */
  @Nullable Span ofCard() throws NotSimple {
    Method method = card.card().scoring().method();
    return joined(parts(null, method), method, card.card().scoring().start());
  }

  /** Of a section with a score of its own; null if nothing in it is scored. */
  @Nullable Span of(PlacedSection section) throws NotSimple {
    return of(section, parts(section, section.method()));
  }

  private @Nullable Span of(PlacedSection placed, List<Span.Part> parts) throws NotSimple {
    BigDecimal own = placed.section().start();
    BigDecimal start = own == null ? card.card().scoring().start() : own;
    Span span = joined(parts, placed.method(), start);
    return span == null ? null : limited(placed, span);
  }

  private static @Nullable Span joined(List<Span.Part> parts, Method method, BigDecimal start) {
    if (parts.isEmpty()) {
      return null;
    }
    if (method == Method.DEDUCTIONS) {
      Fraction whole = Fraction.of(start);
      return Span.sum(parts).plus(whole).dividedBy(whole);
    }
    if (!HULL.contains(method)) {
      return Span.mean(parts);
    }
    return parts.stream().map(Span.Part::span).reduce(Span::with).orElseThrow();
  }

  /** In the order of scoring: what always holds, then what may be set in its place. */
  private Span limited(PlacedSection placed, Span span) throws NotSimple {
    Section section = placed.section();
    Span limited = span;
    if (section.maximum() != null) {
      limited = limited.atMost(ratio(section.maximum()));
    }
    if (section.minimum() != null) {
      limited = limited.atLeast(ratio(section.minimum()));
    }
    for (SetScore set : section.set()) {
      limited = limited.with(ratio(set.to()));
    }
    return zeroed.with(placed, limited.within(section.bounds()));
  }

  private static Fraction ratio(Limit limit) throws NotSimple {
    if (limit.unit() == Limit.Unit.POINTS) {
      throw new NotSimple();
    }
    return Fraction.of(limit.amount());
  }

  /** Under deductions what parts gain or, below 0, lose; else their ratios. */
  private List<Span.Part> parts(@Nullable PlacedSection level, Method method) throws NotSimple {
    List<Span.Part> parts = new ArrayList<>();
    if (method == Method.NONE) {
      return parts;
    }
    if (!(method instanceof Method.Standard) && !HULL.contains(method)) {
      throw new NotSimple();
    }
    for (PlacedQuestion one : questionsIn.getOrDefault(path(level), List.of())) {
      if (level != null) {
        add(one, method, parts);
      }
    }
    for (PlacedSection one : sectionsIn.getOrDefault(path(level), List.of())) {
      add(one, method, parts);
    }
    return parts;
  }

  private static BigDecimal weight(@Nullable BigDecimal declared) {
    return declared == null ? BigDecimal.ONE : declared;
  }

  private void add(PlacedQuestion one, Method method, List<Span.Part> parts) throws NotSimple {
    Question question = one.question();
    Fraction weight = Fraction.of(weight(question.weight()));
    boolean scored = question.kind().scorable() && !question.excluded();
    if (!scored || weight.signum() == 0 || (method == Method.POINTS && isNothing(question))) {
      return;
    }
    Fraction possible = QuestionReach.possible(one);
    if (method == Method.DEDUCTIONS) {
      Span gained = questions.points(one).plus(Fraction.ZERO.minus(possible));
      parts.add(new Span.Part(weight, gained, questions.canBeLeftOut(one)));
    } else {
      Fraction counted = method == Method.POINTS ? weight.times(possible) : weight;
      parts.add(new Span.Part(counted, questions.ratio(one), questions.canBeLeftOut(one)));
    }
  }

  /** Whether it adds no points, neither earned nor possible ones, whatever is answered. */
  private static boolean isNothing(Question question) {
    QuestionKind kind = question.kind();
    return kind.ranges().isEmpty()
        && !kind.options().isEmpty()
        && question.max() == null
        && kind.options().stream()
            .allMatch(option -> option.score() != null && option.score().signum() == 0);
  }

  private void add(PlacedSection one, Method method, List<Span.Part> parts) throws NotSimple {
    Section section = one.section();
    if (weight(section.weight()).signum() == 0 || one.method() == Method.NONE) {
      return;
    }
    boolean alike = one.method() == method;
    boolean weighted = method == Method.WEIGHTED && section.weight() == null;
    boolean sums = method == Method.POINTS || method == Method.DEDUCTIONS;
    if (alike && (weighted || sums)) {
      splice(one, parts);
      return;
    }
    if (weighted || sums) {
      throw new NotSimple();
    }
    List<Span.Part> inner = parts(one, one.method());
    Span span = of(one, inner);
    if (span != null) {
      boolean optional =
          section.visibility() != null || inner.stream().allMatch(Span.Part::optional);
      parts.add(new Span.Part(Fraction.of(weight(section.weight())), span, optional));
    }
  }

  /** Its parts count at the level around it, and fail with it. */
  private void splice(PlacedSection one, List<Span.Part> parts) throws NotSimple {
    if (!one.plain()) {
      throw new NotSimple();
    }
    Fraction factor = Fraction.of(weight(one.section().weight()));
    for (Span.Part part : parts(one, one.method())) {
      parts.add(new Span.Part(part.weight().times(factor), part.span(), part.optional()));
    }
  }
}
