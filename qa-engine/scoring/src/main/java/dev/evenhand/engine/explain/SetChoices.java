package dev.evenhand.engine.explain;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sets of options of a multiple choice, in display order whatever order they were given in. */
final class SetChoices {
  /** Of so many options every set is tried; of more, only what rules can tell apart. */
  static final int MOST_OPTIONS = 6;

  private final List<String> options;
  private final Set<String> present;
  private final Set<String> best;

  private SetChoices(QuestionKind.MultipleChoice kind, @Nullable Answer present) {
    this.options = kind.options().stream().map(Option::value).toList();
    this.present = present == null ? Set.of() : kind.marksOf(present);
    this.best = new LinkedHashSet<>();
    kind.options().stream()
        .filter(option -> option.score() != null && option.score().signum() > 0)
        .forEach(option -> best.add(option.value()));
  }

  /** Each option put in or taken out, then the set that scores best. */
  static List<Answer> steps(QuestionKind.MultipleChoice kind, @Nullable Answer present) {
    SetChoices choices = new SetChoices(kind, present);
    Set<Answer> steps = new LinkedHashSet<>();
    for (String option : choices.options) {
      steps.add(choices.where(name -> choices.present.contains(name) != name.equals(option)));
    }
    steps.add(choices.where(choices.best::contains));
    return choices.without(steps, present);
  }

  /**
   * Every set that may matter to a score.
   *
   * @param named the options that conditions name
   */
  static List<Answer> all(
      Question question,
      QuestionKind.MultipleChoice kind,
      Set<String> named,
      @Nullable Answer present) {
    SetChoices choices = new SetChoices(kind, present);
    if (choices.options.size() <= MOST_OPTIONS) {
      return choices.without(choices.subsets(choices.options, Set.of(Set.of())), present);
    }
    List<String> told = choices.told(question, named);
    if (told.size() > MOST_OPTIONS) {
      return steps(kind, present);
    }
    Set<Set<String>> rest = new LinkedHashSet<>(List.of(Set.of(), choices.present, choices.best));
    return choices.without(choices.subsets(told, rest), present);
  }

  /** Whether {@link #all} leaves out no set that could matter. */
  static boolean isComplete(
      Question question, QuestionKind.MultipleChoice kind, Set<String> named) {
    SetChoices choices = new SetChoices(kind, null);
    return choices.options.size() <= MOST_OPTIONS
        || choices.told(question, named).size() <= MOST_OPTIONS;
  }

  /** The options that conditions or auto-fails name. */
  private List<String> told(Question question, Set<String> named) {
    Set<String> all = new LinkedHashSet<>(named);
    question.autoFail().stream().map(AutoFail::on).forEach(all::addAll);
    return options.stream().filter(all::contains).toList();
  }

  /** Every subset of {@code told}, each with each of {@code rest} less what is told. */
  private Set<Answer> subsets(List<String> told, Set<Set<String>> rest) {
    Set<Answer> sets = new LinkedHashSet<>();
    for (Set<String> chosen : Sets.powerSet(ImmutableSet.copyOf(told))) {
      for (Set<String> others : rest) {
        sets.add(
            where(
                name -> chosen.contains(name) || (others.contains(name) && !told.contains(name))));
      }
    }
    return sets;
  }

  private Answer where(Predicate<String> chosen) {
    return Answer.of(options.stream().filter(chosen).toList());
  }

  private List<Answer> without(Set<Answer> sets, @Nullable Answer answer) {
    List<Answer> rest = new ArrayList<>(sets);
    rest.remove(answer);
    return rest;
  }
}
