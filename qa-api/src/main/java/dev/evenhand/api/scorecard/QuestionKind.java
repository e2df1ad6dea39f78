package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Bound;
import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Points;
import dev.evenhand.api.constraint.SelfChecked;
import dev.evenhand.api.constraint.SelfChecking;
import dev.evenhand.api.copy.Copies;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a question is answered, and what an answer scores. The set of kinds is closed: a new kind is
 * a new version of this API, a new scorecard is data.
 *
 * <p>Scores here are points of the author's choice; policies turn them into a ratio.
 */
public sealed interface QuestionKind
    permits Choosing, Unscored, RangedKind, QuestionKind.MultipleChoice {
  /** What the kind is called in scorecard files. */
  String type();

  /**
   * What this kind accepts, if {@code answer} is not it; empty if the answer fits. "Not applicable"
   * is decided by the question, not here.
   */
  Optional<String> refusal(Answer answer);

  /** The names by which auto-fail rules can call answers: option values or range ids. */
  default List<String> marks() {
    return options().stream().map(Option::value).toList();
  }

  /** The {@link #marks()} that {@code answer}, which fits, hits. */
  Set<String> marksOf(Answer answer);

  /** The options to choose from, in display order; empty for a kind without. */
  default List<Option> options() {
    return List.of();
  }

  /** The ranges that a number falls into, from low to high; empty for a kind without. */
  default List<NumberRange> ranges() {
    return List.of();
  }

  /** Whether a number that is answered is its own score. */
  default boolean scoredByValue() {
    return false;
  }

  /** Whether a number that is answered is counted, and each has the same points. */
  default boolean scoredByCount() {
    return false;
  }

  /** Whether answers can score at all; texts and dates can't. */
  default boolean scorable() {
    return true;
  }

  /** Whether every answer has a score; what counts must have. */
  default boolean hasScores() {
    return scorable() && options().stream().allMatch(option -> option.score() != null);
  }

  /**
   * The points that {@code answer} earns.
   *
   * @param answer one that fits, to a question whose options or ranges all have scores
   */
  BigDecimal score(Answer answer);

  /** The most points that one evaluation can earn; zero if nothing has a score. */
  default BigDecimal bestScore() {
    return KindRules.best(KindRules.usual(options()));
  }

  /** The fewest points that one evaluation can earn; zero if nothing has a score. */
  default BigDecimal lowestScore() {
    return KindRules.lowest(KindRules.usual(options()));
  }

  /** What the function of this kind makes of it: whoever tells kinds apart has to know them all. */
  <R> R match(
      Function<Choosing, R> choosing,
      Function<MultipleChoice, R> multiple,
      Function<Numeric, R> number,
      Function<Unscored, R> unscored);

  /** Yes or no: the first option is yes, the second no. Yes scores 1 and no 0 unless declared. */
  @SelfChecked
  record YesNo(List<@Valid Option> options) implements Choosing {
    /** Yes is worth one point, no nothing. */
    public static final YesNo PLAIN = new YesNo(List.of(Option.of("yes", 1), Option.of("no", 0)));

    public YesNo {
      options = Copies.list(options, "options");
    }

    @Override
    public String type() {
      return "yes-no";
    }

    @Override
    public List<Breach> breaches() {
      return marks().equals(List.of("yes", "no"))
          ? List.of()
          : List.of(
              new Breach(
                      "yes-no-options",
                      List.of("options"),
                      "the options of a yes-no question are not yes and no",
                      "exactly two options, \"yes\" and then \"no\"",
                      "Give both options, or make the type \"choice\".",
                      RuleInputs.optionNames(List.of("options")))
                  .spoilingInput());
    }
  }

  /** One of several options that stand in order, from worst to best or from best to worst. */
  @SelfChecked
  record Rating(List<@Valid Option> options) implements Choosing {
    public Rating {
      options = Copies.list(options, "options");
    }

    @Override
    public String type() {
      return "rating";
    }

    @Override
    public boolean ordered() {
      return true;
    }
  }

  /** One of several options without an order. */
  @SelfChecked
  record Choice(List<@Valid Option> options) implements Choosing {
    public Choice {
      options = Copies.list(options, "options");
    }

    @Override
    public String type() {
      return "choice";
    }
  }

  /**
   * Any number of options, none included; the scores of the chosen ones add up.
   *
   * @param options in display order
   * @param cap the most that the sum counts, or null for no limit; possible is the smaller of the
   *     cap and the sum of the positive scores; chosen bonus options add to what is earned after
   *     the cap
   */
  @SelfChecked
  record MultipleChoice(List<@Valid Option> options, @Points @Nullable BigDecimal cap)
      implements QuestionKind, SelfChecking {
    public MultipleChoice {
      options = Copies.list(options, "options");
      cap = Decimals.canonical(cap);
    }

    @Override
    public String type() {
      return "multiple-choice";
    }

    @Override
    public Optional<String> refusal(Answer answer) {
      boolean fits = answer instanceof Answer.Words words && marks().containsAll(words.values());
      return fits ? Optional.empty() : Optional.of("a list of " + Answer.quoted(marks()));
    }

    @Override
    public Set<String> marksOf(Answer answer) {
      return answer instanceof Answer.Words words ? words.values() : Set.of();
    }

    @Override
    public BigDecimal score(Answer answer) {
      Set<String> chosen = marksOf(answer);
      return capped(sum(chosen, false)).add(sum(chosen, true));
    }

    private BigDecimal sum(Set<String> chosen, boolean bonus) {
      return options.stream()
          .filter(option -> option.bonus() == bonus && chosen.contains(option.value()))
          .map(option -> KindRules.scoreOf(option.score(), option.value()))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public BigDecimal bestScore() {
      return capped(KindRules.sum(options, sign -> sign > 0));
    }

    @Override
    public BigDecimal lowestScore() {
      return KindRules.sum(options, sign -> sign < 0);
    }

    private BigDecimal capped(BigDecimal sum) {
      return cap == null ? sum : sum.min(cap);
    }

    @Override
    public <R> R match(
        Function<Choosing, R> choosing,
        Function<MultipleChoice, R> multiple,
        Function<Numeric, R> number,
        Function<Unscored, R> unscored) {
      return multiple.apply(this);
    }

    @Override
    public List<Breach> breaches() {
      return KindRules.ofMultipleChoice(this);
    }
  }

  /**
   * A number, scored by the range it falls into, by its own value or by points for each that is
   * counted.
   *
   * @param unit what is counted, such as {@code s} or {@code calls}, or null
   * @param ranges from low to high, without gap or overlap; where ranges do not score they may be
   *     empty and only say which numbers are accepted and what auto-fail rules call them
   * @param scoredBy what gives the score; by value the question declares a max
   * @param perCount by count the points of each that is counted, mostly below 0; else null
   * @param step numbers are multiples of it, such as 0.5; null for any number
   */
  @SelfChecked
  record Numeric(
      @Valid @Nullable Text unit,
      List<@Valid NumberRange> ranges,
      ScoredBy scoredBy,
      @Points @Nullable BigDecimal perCount,
      @Bound @Nullable BigDecimal step)
      implements RangedKind {
    public Numeric {
      ranges = Copies.list(ranges, "ranges");
      Objects.requireNonNull(scoredBy, "scoredBy");
      perCount = Decimals.canonical(perCount);
      step = Decimals.canonical(step);
    }

    /**
     * With a unit that is written alike in all languages. Any number, scored by the range it falls
     * into or by its value.
     */
    public Numeric(@Nullable String unit, List<NumberRange> ranges, ScoredBy scoredBy) {
      this(unit == null ? null : Text.of(unit), ranges, scoredBy, null, null);
    }

    /** Something that is counted, each of it with the same points. */
    public static Numeric counted(BigDecimal perCount) {
      Objects.requireNonNull(perCount, "perCount");
      return new Numeric(null, List.of(), ScoredBy.COUNT, perCount, null);
    }

    /** A number scored by the range it falls into. */
    public Numeric(@Nullable String unit, List<NumberRange> ranges) {
      this(unit, ranges, ScoredBy.RANGES);
    }
  }

  /** Free words, never scored. */
  record FreeText() implements Unscored {
    @Override
    public String type() {
      return "text";
    }

    @Override
    public <R> R match(Function<FreeText, R> text, Function<Day, R> day) {
      return text.apply(this);
    }

    @Override
    public Optional<String> refusal(Answer answer) {
      return answer instanceof Answer.Word ? Optional.empty() : Optional.of("a text");
    }
  }

  /** A day, written {@code 2026-11-22}, never scored. */
  record Day() implements Unscored {
    @Override
    public String type() {
      return "date";
    }

    @Override
    public <R> R match(Function<FreeText, R> text, Function<Day, R> day) {
      return day.apply(this);
    }

    @Override
    public Optional<String> refusal(Answer answer) {
      return answer instanceof Answer.Word word && isDay(word.value())
          ? Optional.empty()
          : Optional.of("a day such as \"2026-11-22\"");
    }

    private static boolean isDay(String text) {
      try {
        return LocalDate.parse(text).getYear() > 0;
      } catch (DateTimeParseException e) {
        return false;
      }
    }
  }
}
