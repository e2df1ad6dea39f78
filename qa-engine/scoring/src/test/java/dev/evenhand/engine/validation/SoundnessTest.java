package dev.evenhand.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is evidently sound breaks no rule that Hibernate Validator knows. */
class SoundnessTest {
  /** Each constrained value of the model is among them. */
  @Test
  void of_cardWithEachValueReplaced_tellsWhatTheValidatorTells() {
    Set<String> refused = new TreeSet<>();
    for (CardMutants.Mutant mutant : CardMutants.of(EveryPart.card())) {
      List<BrokenRule> told = ScorecardValidator.validated(mutant.card());
      assertThat(ScorecardValidator.brokenRules(mutant.card()))
          .as(mutant.toString())
          .isEqualTo(told);
      if (!told.isEmpty()) {
        refused.add(mutant.component());
      }
    }

    assertThat(CardMutants.constrained()).hasSizeGreaterThan(40);
    assertThat(refused).containsAll(CardMutants.constrained());
  }

  /** Else every card would start the validator. */
  @Test
  void of_cardWithEveryPart_sound() {
    assertThat(Soundness.of(EveryPart.card())).hasValue(List.of());
  }
}
