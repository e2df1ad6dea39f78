package dev.evenhand.engine.explain;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes from answers that pass every change that they pass without, those first that lower the
 * score least; of equals the last on the card.
 */
final class Reduction {
  private final SearchSpace space;
  private final Trials trials;
  private final int most;

  /**
   * @param most beyond so many scores the rest is kept
   */
  Reduction(SearchSpace space, Trials trials, int most) {
    this.space = space;
    this.trials = trials;
    this.most = most;
  }

  /** Whether everything that is not needed was taken back. */
  boolean isDone() {
    return trials.scored() < most;
  }

  PassingAnswers reduce(PassingAnswers start) {
    List<ChangeableQuestion> kept =
        new ArrayList<>(
            space
                .all()
                .filter(question -> start.changed().contains(question.position()))
                .sorted(order(start.answers()))
                .toList());
    Map<String, Answer> answers = new LinkedHashMap<>(start.answers());
    boolean fewer = true;
    while (fewer) {
      fewer = kept.removeIf(question -> takeBack(question, answers));
    }
    Set<Integer> plain =
        space.plain().stream().map(ChangeableQuestion::position).collect(Collectors.toSet());
    List<ChangeableQuestion> raised =
        kept.stream().filter(question -> plain.contains(question.position())).toList();
    List<Integer> free =
        kept.stream()
            .map(ChangeableQuestion::position)
            .filter(position -> !plain.contains(position))
            .toList();
    return PassingAnswers.of(answers, free, raised, trials.score(answers).orThrow());
  }

  /**
   * By what the score would be without the change, the highest first; by position if that costs too
   * much.
   */
  private Comparator<ChangeableQuestion> order(Map<String, Answer> answers) {
    Map<String, Fraction> without = new LinkedHashMap<>();
    List<ChangeableQuestion> all = space.all().toList();
    for (ChangeableQuestion question :
        2 * all.size() > most - trials.scored() ? List.<ChangeableQuestion>of() : all) {
      Optional<Fraction> ratio = trials.compared(without(question, answers));
      without.put(question.id(), ratio.orElse(Fraction.ZERO));
    }
    return Comparator.comparing(
            (ChangeableQuestion question) -> without.getOrDefault(question.id(), Fraction.ZERO))
        .thenComparing(ChangeableQuestion::position)
        .reversed();
  }

  private static Map<String, Answer> without(
      ChangeableQuestion question, Map<String, Answer> answers) {
    return Trials.with(answers, question.id(), question.present());
  }

  private boolean takeBack(ChangeableQuestion question, Map<String, Answer> answers) {
    Map<String, Answer> rest = without(question, answers);
    if (!isDone() || trials.passing(rest) == null) {
      return false;
    }
    answers.clear();
    answers.putAll(rest);
    return true;
  }
}
