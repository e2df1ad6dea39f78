package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.FailedSectionPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The codes of a question by what they do: "not applicable" that is left out does what "hidden"
 * does, and two options of one score are alike. Tables have a row for each class only.
 */
final class CodeClasses {
  private final AnswerCodes codes;
  private final int[] classOf;
  private final List<Integer> examples;

  private CodeClasses(AnswerCodes codes, int[] classOf, List<Integer> examples) {
    this.codes = codes;
    this.classOf = classOf;
    this.examples = examples;
  }

  /**
   * What a code does, wherever the question stands.
   *
   * @param rules which of the question's rules it triggers
   * @param judged whether it is an answer, where a threshold can ask for that
   * @param left whether it can count again, where a failed section can bring that about
   */
  private record Effect(Amount amount, List<Boolean> rules, boolean judged, boolean left) {}

  static CodeClasses of(CompiledCard card, CompiledQuestion question, AnswerCodes codes) {
    boolean recounts =
        card.sections().stream()
            .anyMatch(section -> section.failedSection() == FailedSectionPolicy.DECLARED);
    Map<Effect, Integer> numbers = new LinkedHashMap<>();
    List<Integer> examples = new ArrayList<>();
    int[] classOf = new int[codes.size()];
    for (int code = 0; code < classOf.length; code++) {
      DecidedAnswers known = DecidedAnswers.create(card, Map.of());
      codes.put(code, known);
      Effect effect = effect(question, known, card.thresholds(), recounts);
      Integer number = numbers.putIfAbsent(effect, examples.size());
      if (number == null) {
        examples.add(code);
      }
      classOf[code] = number == null ? examples.size() - 1 : number;
    }
    return new CodeClasses(codes, classOf, examples);
  }

  private static Effect effect(
      CompiledQuestion question, DecidedAnswers known, boolean thresholds, boolean recounts) {
    QuestionAmounts counting = new QuestionAmounts(known);
    return new Effect(
        counting.of(question).amount(),
        question.autoFail().stream()
            .map(trigger -> AnswerTrigger.holds(trigger.rule(), question, known))
            .toList(),
        thresholds && known.judged(question.slot()),
        recounts && known.hider(question) == null && counting.canBeRecounted(question));
  }

  AnswerCodes codes() {
    return codes;
  }

  int count() {
    return examples.size();
  }

  int classOf(int code) {
    return classOf[code];
  }

  /** A code of that class. */
  int example(int number) {
    return examples.get(number);
  }
}
