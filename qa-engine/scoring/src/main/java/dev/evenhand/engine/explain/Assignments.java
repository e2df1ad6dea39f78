package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every way to answer exactly so many of some questions otherwise, in the order of the card. */
final class Assignments {
  /** Looks at one way. */
  interface Visitor {
    /**
     * Looks at one.
     *
     * @param answers all answers, changed ones included
     * @param changed the positions of the changed questions, ascending
     * @return whether to go on
     */
    boolean visit(Map<String, Answer> answers, List<Integer> changed);
  }

  private final List<ChangeableQuestion> questions;
  private final Visitor visitor;
  private final Map<String, Answer> answers;
  private final ArrayList<Integer> changed = new ArrayList<>();

  private Assignments(
      Map<String, Answer> given, List<ChangeableQuestion> questions, Visitor visitor) {
    this.questions = questions;
    this.visitor = visitor;
    this.answers = new LinkedHashMap<>(given);
  }

  /** Visits all ways with {@code count} changes; answers whether the visitor let it. */
  static boolean visit(
      Map<String, Answer> given, List<ChangeableQuestion> questions, int count, Visitor visitor) {
    return new Assignments(given, questions, visitor).from(0, count);
  }

  private boolean from(int start, int left) {
    if (left == 0) {
      return visitor.visit(new LinkedHashMap<>(answers), List.copyOf(changed));
    }
    for (int i = start; i <= questions.size() - left; i++) {
      if (!change(questions.get(i), i, left)) {
        return false;
      }
    }
    return true;
  }

  private boolean change(ChangeableQuestion question, int index, int left) {
    changed.add(question.position());
    for (Answer other : question.others()) {
      answers.put(question.id(), other);
      if (!from(index + 1, left - 1)) {
        return false;
      }
    }
    changed.remove(changed.size() - 1);
    if (question.present() == null) {
      answers.remove(question.id());
    } else {
      answers.put(question.id(), question.present());
    }
    return true;
  }
}
