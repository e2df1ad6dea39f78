package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.Answer;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds in one evaluation once conditions are decided: which sections and questions are
 * hidden, and which answer counts for each question, be it the reviewer's or the card's own.
 */
final class DecidedAnswers {
  private final Map<String, String> metadata;
  private final @Nullable Answer[] answers;
  private final @Nullable String[] hidersOfQuestions;
  private final @Nullable String[] hidersOfSections;
  private final BitSet computed = new BitSet();

  private DecidedAnswers(CompiledCard card, Map<String, String> metadata) {
    this.metadata = metadata;
    this.answers = new @Nullable Answer[card.questions().size()];
    this.hidersOfQuestions = new @Nullable String[card.questions().size()];
    this.hidersOfSections = new @Nullable String[card.sections().size()];
  }

  /** Nothing is answered or hidden yet. */
  static DecidedAnswers create(CompiledCard card, Map<String, String> metadata) {
    return new DecidedAnswers(card, metadata);
  }

  /** The answer that counts; null for a question that is open or hidden. */
  @Nullable Answer answer(int slot) {
    return answers[slot];
  }

  /** Whether a question has an answer other than "not applicable". */
  boolean judged(int slot) {
    Answer answer = answers[slot];
    return answer != null && !(answer instanceof Answer.NotApplicable);
  }

  /** Whether the card answered in place of the reviewer. */
  boolean computed(int slot) {
    return computed.get(slot);
  }

  /** A fact about the interaction, or null. */
  @Nullable String fact(String name) {
    return metadata.get(name);
  }

  /** The id of the section or question whose condition hides the question; null if it is shown. */
  @Nullable String hider(CompiledQuestion question) {
    return hidersOfQuestions[question.slot()];
  }

  /** The id of the section whose condition hides the section; null if it is shown. */
  @Nullable String hider(CompiledSection section) {
    return hidersOfSections[section.index()];
  }

  /** The id of the node whose condition hides all in a section; null if it is shown. */
  @Nullable String hiderOfSection(int index) {
    return hidersOfSections[index];
  }

  /**
   * @param hider the id of what hides the node, or null if it is shown
   */
  void hide(CompiledNode node, @Nullable String hider) {
    if (node instanceof CompiledSection section) {
      hidersOfSections[section.index()] = hider;
    } else if (node instanceof CompiledQuestion question) {
      hidersOfQuestions[question.slot()] = hider;
    }
  }

  /** No answer counts for the question. */
  void open(CompiledQuestion question) {
    answers[question.slot()] = null;
    computed.clear(question.slot());
  }

  void answer(CompiledQuestion question, Answer answer, boolean byCard) {
    answers[question.slot()] = answer;
    computed.set(question.slot(), byCard);
  }
}
