package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.Answer;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides, node by node, what is hidden and which answers count. What hangs on an answer that is
 * missing or wrong is unsure: it is nobody's mistake, so nothing is said about it.
 */
final class Resolution {
  private final GivenAnswers given;
  private final DecidedAnswers known;
  private final BitSet faulty = new BitSet();
  private final BitSet unsureQuestions = new BitSet();
  private final BitSet unsureSections = new BitSet();
  private final @Nullable Answer[] refused;

  private Resolution(CompiledCard card, GivenAnswers given, Map<String, String> metadata) {
    this.given = given;
    this.known = DecidedAnswers.create(card, metadata);
    this.refused = new @Nullable Answer[card.questions().size()];
  }

  static Resolution of(CompiledCard card, GivenAnswers given, Map<String, String> metadata) {
    Resolution resolution = open(card, given, metadata);
    card.order().forEach(resolution::decide);
    return resolution;
  }

  /** Nothing is decided yet. */
  static Resolution open(CompiledCard card, GivenAnswers given, Map<String, String> metadata) {
    return new Resolution(card, given, metadata);
  }

  /** What holds. */
  DecidedAnswers known() {
    return known;
  }

  /** Whether a question can't be judged because another has no right answer. */
  boolean isUnsure(CompiledQuestion question) {
    return unsureQuestions.get(question.slot());
  }

  /** Whether it is unsure if a section is shown. */
  boolean isUnsure(CompiledSection section) {
    return unsureSections.get(section.index());
  }

  /** The answer that the card computed and the question can't accept, or null. */
  @Nullable Answer refused(CompiledQuestion question) {
    return refused[question.slot()];
  }

  /** Decides a node anew, after those that it hangs on; whether anything differs from before. */
  boolean decideAgain(CompiledNode node) {
    State before = state(node);
    if (node instanceof CompiledQuestion question) {
      known.open(question);
      faulty.clear(question.slot());
      refused[question.slot()] = null;
    }
    decide(node);
    return !before.equals(state(node));
  }

  private record State(
      @Nullable String hider, boolean unsure, boolean faulty, @Nullable Answer answer) {}

  private State state(CompiledNode node) {
    if (node instanceof CompiledQuestion question) {
      int slot = question.slot();
      return new State(
          known.hider(question), unsureQuestions.get(slot), faulty.get(slot), known.answer(slot));
    }
    CompiledSection section = (CompiledSection) node;
    return new State(known.hider(section), unsureSections.get(section.index()), false, null);
  }

  private void decide(CompiledNode node) {
    boolean unsure =
        unsureSections.get(node.around())
            || node.dependsOn().stream()
                .anyMatch(slot -> faulty.get(slot) || unsureQuestions.get(slot));
    String hider = hider(node);
    known.hide(node, hider);
    if (node instanceof CompiledSection section) {
      unsureSections.set(section.index(), unsure);
    } else if (node instanceof CompiledQuestion question) {
      unsureQuestions.set(question.slot(), unsure);
      if (hider == null) {
        answer(question);
      }
    }
  }

  private @Nullable String hider(CompiledNode node) {
    String around = known.hiderOfSection(node.around());
    CompiledNode.Shown shown = node.shown();
    if (around != null || shown == null) {
      return around;
    }
    return shown.shows(known) ? null : node.id();
  }

  private void answer(CompiledQuestion question) {
    AutoAnswer source = question.answeredBy();
    Answer computed = source == null ? null : source.answer(known);
    Answer answer = computed == null ? given.answer(question.slot()) : computed;
    if (answer == null) {
      faulty.set(question.slot(), question.mustBeAnswered());
    } else if (question.accepts(answer)) {
      known.answer(question, answer, computed != null);
    } else {
      faulty.set(question.slot());
      refused[question.slot()] = computed;
    }
  }
}
