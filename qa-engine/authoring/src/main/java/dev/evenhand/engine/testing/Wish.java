package dev.evenhand.engine.testing;

import dev.evenhand.api.scorecard.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Some answers and facts that must be as they are, whatever the others become. */
record Wish(Map<String, Answer> answers, Map<String, String> facts) {
  static final Wish NOTHING = new Wish(Map.of(), Map.of());

  static Wish answer(String question, Answer answer) {
    return new Wish(Map.of(question, answer), Map.of());
  }

  static Wish fact(String name, String value) {
    return new Wish(Map.of(), Map.of(name, value));
  }

  int size() {
    return answers.size() + facts.size();
  }

  /** Both; empty if one contradicts the other. */
  Optional<Wish> and(Wish other) {
    Map<String, Answer> bothAnswers = new LinkedHashMap<>(answers);
    Map<String, String> bothFacts = new LinkedHashMap<>(facts);
    bothAnswers.putAll(other.answers);
    bothFacts.putAll(other.facts);
    Wish both = new Wish(bothAnswers, bothFacts);
    boolean agree =
        bothAnswers.entrySet().containsAll(answers.entrySet())
            && bothFacts.entrySet().containsAll(facts.entrySet());
    return agree ? Optional.of(both) : Optional.empty();
  }
}
