package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.SelfChecking;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The kinds of question that are answered with exactly one option. */
public sealed interface Choosing extends QuestionKind, SelfChecking
    permits QuestionKind.YesNo, QuestionKind.Rating, QuestionKind.Choice {
  /** Whether the options stand in order, from worst to best or from best to worst. */
  default boolean ordered() {
    return false;
  }

  @Override
  default List<Breach> breaches() {
    return KindRules.ofOptions(options(), 2);
  }

  @Override
  default Optional<String> refusal(Answer answer) {
    boolean fits =
        answer instanceof Answer.Word word
            && options().stream().anyMatch(option -> option.value().equals(word.value()));
    return fits ? Optional.empty() : Optional.of(Answer.quoted(marks()));
  }

  @Override
  default Set<String> marksOf(Answer answer) {
    return answer instanceof Answer.Word word ? Set.of(word.value()) : Set.of();
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
  default <R> R match(
      Function<Choosing, R> choosing,
      Function<MultipleChoice, R> multiple,
      Function<Numeric, R> number,
      Function<Unscored, R> unscored) {
    return choosing.apply(this);
  }
}
