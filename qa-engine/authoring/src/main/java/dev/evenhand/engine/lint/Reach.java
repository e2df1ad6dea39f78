package dev.evenhand.engine.lint;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.ScoredBy;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.engine.method.ScoringMethods;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Between which ratios the scores of a card and its parts lie, whatever is answered. Of cards on
 * which that is not simple nothing is said: where points are deducted, numbers score by their
 * value, a bonus or a method of its own counts, what is not applicable counts as the rest of the
 * card, or limits are in points.
 *
 * <p>An auto-fail of the card is not looked at.
 */
final class Reach {
  private static final Set<Method> HULL = Set.of(ScoringMethods.LOWEST, ScoringMethods.HIGHEST);

  private final LintedCard card;
  private final Set<String> zeroed = new HashSet<>();

  /** Ends the search for a card of which nothing is said. */
  private static final class NotSimple extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private Reach(LintedCard card) {
    this.card = card;
    card.sections().forEach(one -> addZeroed(one.section().autoFail(), one, null));
    card.questions().forEach(one -> addZeroed(one.question().autoFail(), one.section(), one));
  }

  static Reach of(LintedCard card) {
    return new Reach(card);
  }

  private void addZeroed(
      List<AutoFail> rules, PlacedSection nearest, @Nullable PlacedQuestion question) {
    for (AutoFail rule : rules) {
      if (rule.effect() != AutoFail.Effect.ZERO) {
        continue;
      }
      if (rule.fails() == AutoFail.Scope.QUESTION && question != null) {
        zeroed.add(question.id());
      } else if (rule.fails() == AutoFail.Scope.SECTION) {
        zeroed.add(rule.section() == null ? nearest.section().id() : rule.section());
      }
    }
  }

  /** Of the whole card, for its marks; empty if nothing is scored, or nothing is said. */
  Optional<Span> ofCard() {
    if (card.card().scoring().passOn() == PassOn.CRITICAL) {
      return Optional.empty(); // the score is not what marks are held against
    }
    try {
      Span span = level(null, card.card().scoring().method());
      return Optional.ofNullable(span).map(s -> s.within(card.card().scoring().bounds()));
    } catch (NotSimple e) {
      return Optional.empty();
    }
  }

  /** Of a section with a score of its own; empty if nothing is scored, or nothing is said. */
  Optional<Span> of(PlacedSection section) {
    try {
      return Optional.ofNullable(own(section));
    } catch (NotSimple e) {
      return Optional.empty();
    }
  }

  /** Of a question; empty if it is not scored, or nothing is said. */
  Optional<Span> of(PlacedQuestion question) {
    try {
      return Optional.of(span(question));
    } catch (NotSimple e) {
      return Optional.empty();
    }
  }

  private @Nullable Span own(PlacedSection section) throws NotSimple {
    Span span = level(section, section.method());
    return span == null ? null : limited(section, span);
  }

  private Span limited(PlacedSection placed, Span span) throws NotSimple {
    Section section = placed.section();
    Span limited = span;
    List<Limit> limits = new ArrayList<>();
    Stream.of(section.minimum(), section.maximum())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .forEach(limits::add);
    section.set().stream().map(SetScore::to).forEach(limits::add);
    for (Limit limit : limits) {
      if (limit.unit() == Limit.Unit.POINTS) {
        throw new NotSimple();
      }
      limited = limited.with(Fraction.of(limit.amount()));
    }
    return zeroed(
        placed.outwards().map(outer -> outer.section().id()), limited.within(section.bounds()));
  }

  /**
   * With a section fails all that is in it. It may then count what did not apply, which is simple
   * above 0 only.
   */
  private Span zeroed(Stream<String> ids, Span span) throws NotSimple {
    if (ids.noneMatch(zeroed::contains)) {
      return span;
    }
    if (span.low().signum() < 0) {
      throw new NotSimple();
    }
    return span.with(Fraction.ZERO);
  }

  private @Nullable Span level(@Nullable PlacedSection around, Method method) throws NotSimple {
    List<Span.Part> parts = parts(around, method);
    if (parts.isEmpty()) {
      return null;
    }
    if (!HULL.contains(method)) {
      return Span.mean(parts);
    }
    Span hull = parts.get(0).span();
    for (Span.Part part : parts) {
      hull = hull.with(part.span());
    }
    return hull;
  }

  private List<Span.Part> parts(@Nullable PlacedSection around, Method method) throws NotSimple {
    List<Span.Part> parts = new ArrayList<>();
    if (method == Method.NONE) {
      return parts;
    }
    if (method != Method.WEIGHTED && method != Method.POINTS && !HULL.contains(method)) {
      throw new NotSimple();
    }
    for (PlacedQuestion one : card.questions()) {
      if (one.section().equals(around)) {
        add(one, method, parts);
      }
    }
    for (PlacedSection one : card.sections()) {
      if (Objects.equals(one.around(), around)) {
        add(one, method, parts);
      }
    }
    return parts;
  }

  private static BigDecimal weight(@Nullable BigDecimal declared) {
    return declared == null ? BigDecimal.ONE : declared;
  }

  private void add(PlacedQuestion one, Method method, List<Span.Part> parts) throws NotSimple {
    Question question = one.question();
    BigDecimal weight = weight(question.weight());
    if (!question.kind().scorable() || question.excluded() || weight.signum() == 0) {
      return;
    }
    if (method == Method.POINTS && isNothing(question)) {
      return;
    }
    BigDecimal points = method == Method.POINTS ? question.possible(one.ratio()) : BigDecimal.ONE;
    Span span = span(one);
    parts.add(new Span.Part(Fraction.of(weight.multiply(points)), span, one.canBeLeftOut()));
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

  private Span span(PlacedQuestion one) throws NotSimple {
    Question question = one.question();
    QuestionKind kind = question.kind();
    boolean byRanges = !(kind instanceof QuestionKind.Numeric n) || n.scoredBy() == ScoredBy.RANGES;
    boolean bonus = kind.options().stream().anyMatch(Option::bonus);
    if (!byRanges || bonus || question.bonus() || !kind.hasScores()) {
      throw new NotSimple();
    }
    BigDecimal possible = question.possible(one.ratio());
    if (possible.signum() <= 0) {
      throw new NotSimple();
    }
    BigDecimal origin = one.ratio() == RatioPolicy.RANGE ? kind.lowestScore() : BigDecimal.ZERO;
    Span span =
        Span.of(
            ratio(kind.lowestScore().subtract(origin), possible),
            ratio(kind.bestScore().subtract(origin), possible));
    Stream<String> around = one.section().outwards().map(outer -> outer.section().id());
    return zeroed(
        Stream.concat(Stream.of(question.id()), around),
        withoutAnswer(one, span.within(question.bounds())));
  }

  private static Fraction ratio(BigDecimal earned, BigDecimal possible) {
    return Fraction.of(earned).dividedBy(Fraction.of(possible));
  }

  /** What "not applicable" and no answer count, where they count. */
  private static Span withoutAnswer(PlacedQuestion one, Span span) throws NotSimple {
    Span wider = span;
    if (one.question().allowNotApplicable()) {
      wider =
          switch (one.notApplicable()) {
            case AWARD -> wider.with(Fraction.ONE);
            case ZERO -> wider.with(Fraction.ZERO);
            case EXCLUDE, AVERAGE -> wider; // the mean lies between the answers
            case REST -> throw new NotSimple();
          };
    }
    return one.unanswered() == UnansweredPolicy.ZERO ? wider.with(Fraction.ZERO) : wider;
  }

  private void add(PlacedSection one, Method method, List<Span.Part> parts) throws NotSimple {
    Section section = one.section();
    boolean splices =
        method == Method.WEIGHTED && section.weight() == null && one.method() == Method.WEIGHTED
            || method == Method.POINTS && one.method() == Method.POINTS;
    if (weight(section.weight()).signum() == 0 || one.method() == Method.NONE) {
      return;
    }
    if (splices) {
      splice(one, parts);
      return;
    }
    Span span = own(one);
    if (method == Method.POINTS || (method == Method.WEIGHTED && section.weight() == null)) {
      throw new NotSimple();
    }
    if (span != null) {
      boolean optional = parts(one, one.method()).stream().allMatch(Span.Part::optional);
      parts.add(
          new Span.Part(
              Fraction.of(weight(section.weight())),
              span,
              optional || section.visibility() != null));
    }
  }

  /** Its parts count at the level around it, and fail with it. */
  private void splice(PlacedSection one, List<Span.Part> parts) throws NotSimple {
    Section section = one.section();
    boolean plain =
        section.minimum() == null
            && section.maximum() == null
            && section.set().isEmpty()
            && section.bounds() == null;
    if (!plain) {
      throw new NotSimple();
    }
    Fraction factor = Fraction.of(weight(section.weight()));
    for (Span.Part part : parts(one, one.method())) {
      parts.add(new Span.Part(part.weight().times(factor), part.span(), part.optional()));
    }
  }
}
