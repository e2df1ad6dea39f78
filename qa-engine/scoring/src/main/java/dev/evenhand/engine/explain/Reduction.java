package dev.evenhand.engine.explain;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Takes from answers that pass every change that they pass without, those first that lower the
 * score least; of equals the last on the card.
 */
final class Reduction {
  private final SearchSpace space;
  private final Trials trials;

  Reduction(SearchSpace space, Trials trials) {
    this.space = space;
    this.trials = trials;
  }

  PassingAnswers reduce(PassingAnswers start) {
    List<ChangeableQuestion> left =
        Stream.concat(space.free().stream(), space.plain().stream())
            .filter(question -> start.changed().contains(question.position()))
            .sorted(order(start.answers()))
            .toList();
    Map<String, Answer> answers = new LinkedHashMap<>(start.answers());
    List<ChangeableQuestion> kept = left;
    do {
      left = kept;
      kept = new ArrayList<>();
      for (ChangeableQuestion question : left) {
        if (!takeBack(question, answers)) {
          kept.add(question);
        }
      }
    } while (kept.size() < left.size());
    List<ChangeableQuestion> raised = kept.stream().filter(space.plain()::contains).toList();
    List<Integer> free =
        kept.stream().filter(space.free()::contains).map(ChangeableQuestion::position).toList();
    return PassingAnswers.of(answers, free, raised, trials.score(answers).orThrow());
  }

  /** By what the score would be without the change, the highest first. */
  private Comparator<ChangeableQuestion> order(Map<String, Answer> answers) {
    Map<String, Fraction> without = new LinkedHashMap<>();
    Stream.concat(space.free().stream(), space.plain().stream())
        .forEach(
            question ->
                without.put(
                    question.id(),
                    trials
                        .score(without(question, answers))
                        .value()
                        .flatMap(Score::ratio)
                        .orElse(Fraction.ZERO)));
    return Comparator.comparing(
            (ChangeableQuestion question) -> without.getOrDefault(question.id(), Fraction.ZERO))
        .thenComparing(ChangeableQuestion::position)
        .reversed();
  }

  private static Map<String, Answer> without(
      ChangeableQuestion question, Map<String, Answer> answers) {
    Map<String, Answer> rest = new LinkedHashMap<>(answers);
    if (question.present() == null) {
      rest.remove(question.id());
    } else {
      rest.put(question.id(), question.present());
    }
    return rest;
  }

  private boolean takeBack(ChangeableQuestion question, Map<String, Answer> answers) {
    Map<String, Answer> rest = without(question, answers);
    if (trials.passing(rest) == null) {
      return false;
    }
    answers.clear();
    answers.putAll(rest);
    return true;
  }
}
