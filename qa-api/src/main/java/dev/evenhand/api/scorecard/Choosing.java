package dev.evenhand.api.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The kinds of question that are answered with exactly one option. */
public sealed interface Choosing extends QuestionKind
    permits QuestionKind.YesNo, QuestionKind.Rating, QuestionKind.Choice {
  /** Whether the options stand in order, from worst to best or from best to worst. */
  boolean ordered();

  @Override
  default List<NumberRange> ranges() {
    return List.of();
  }

  @Override
  default boolean scoredByValue() {
    return false;
  }

  @Override
  default Optional<String> refusal(Answer answer) {
    boolean fits = answer instanceof Answer.Word word && marks().contains(word.value());
    return fits ? Optional.empty() : Optional.of(Answer.quoted(marks()));
  }

  @Override
  default List<String> marks() {
    return values(options());
  }

  @Override
  default Set<String> marksOf(Answer answer) {
    return answer instanceof Answer.Word word ? Set.of(word.value()) : Set.of();
  }

  @Override
  default boolean scorable() {
    return true;
  }

  @Override
  default boolean hasScores() {
    return options().stream().allMatch(option -> option.score() != null);
  }

  @Override
  default BigDecimal score(Answer answer) {
    Option chosen =
        options().stream()
            .filter(
                option -> answer instanceof Answer.Word word && option.value().equals(word.value()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No option is " + answer));
    return KindRules.scoreOf(chosen.score(), chosen.value());
  }

  @Override
  default BigDecimal bestScore() {
    return KindRules.best(KindRules.usual(options()));
  }

  @Override
  default BigDecimal lowestScore() {
    return KindRules.lowest(KindRules.usual(options()));
  }

  @Override
  default <R> R match(
      Function<Choosing, R> choosing,
      Function<MultipleChoice, R> multiple,
      Function<Numeric, R> number,
      Function<Unscored, R> unscored) {
    return choosing.apply(this);
  }

  /** The values of {@code options}, in their order. */
  static List<String> values(List<Option> options) {
    return options.stream().map(Option::value).toList();
  }
}
