package dev.evenhand.engine.scoring;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import java.util.List;

/**
 * Makes small numbers of answers. Each question of the card has a slot, in display order; after
 * them comes one for each condition that answers of other places decide.
 *
 * <p>The codes of a slot are the options or ranges of its question in their order; for a multiple
 * choice the set of the chosen ones, with a bit for each; then not applicable, open and hidden. A
 * question that counts nothing has one code for any answer. Immutable and safe for threads.
 */
public final class AnswerCoder {
  private final CompiledCard card;
  private final List<AnswerCodes> questions;
  private final List<CodedRule> rules;
  private final boolean direct;

  /** By slot: how many codes there are, and the one that rows must not have, or -1. */
  private final int[] sizes;

  private final int[] refused;

  AnswerCoder(CompiledCard card, List<AnswerCodes> questions, List<CodedRule> rules) {
    this.card = card;
    this.questions = List.copyOf(questions);
    this.rules = List.copyOf(rules);
    this.sizes = new int[questions.size() + rules.size()];
    this.refused = new int[sizes.length];
    for (int slot = 0; slot < sizes.length; slot++) {
      boolean asked = slot < questions.size();
      sizes[slot] = asked ? questions.get(slot).size() : 2;
      refused[slot] = asked && !mayBeOpen(slot) ? open(slot) : -1;
    }
    this.direct =
        rules.isEmpty()
            && card.questions().stream().allMatch(AnswerCoder::speaksForItself)
            && card.sections().stream().allMatch(section -> section.shown() == null);
  }

  private static boolean speaksForItself(CompiledQuestion compiled) {
    Question question = compiled.question();
    return compiled.shown() == null
        && compiled.answeredBy() == null
        && question.commentRequiredOn().isEmpty()
        && question.causeRequiredOn().isEmpty();
  }

  /** How many slots there are: the length of a row. */
  public int width() {
    return questions.size() + rules.size();
  }

  /** The questions, by slot. */
  public List<Question> questions() {
    return card.questions().stream().map(CompiledQuestion::question).toList();
  }

  /**
   * Whether the code of each question depends on its own answer alone: no condition hides or
   * answers anything, none sets a score or fails anything, and no answer wants a comment or cause.
   * Then rows may be made answer by answer with {@link #code(int, Answer)}.
   */
  public boolean isDirect() {
    return direct;
  }

  /**
   * The code of an answer.
   *
   * @throws IllegalArgumentException if the question does not accept it
   */
  public short code(int slot, Answer answer) {
    Question question = questions.get(slot).question().question();
    if (question.refusal(answer).isPresent()) {
      throw new IllegalArgumentException(
          "Question '%s' does not accept that answer. Maybe check answers that come from people."
              .formatted(question.id()));
    }
    return (short) questions.get(slot).of(answer);
  }

  /** The code of a question that was left open. */
  public short open(int slot) {
    return (short) questions.get(slot).open();
  }

  /** Whether the question may be left open. */
  public boolean mayBeOpen(int slot) {
    return !questions.get(slot).question().mustBeAnswered();
  }

  /** Puts the codes of an evaluation where they belong; only if there is no problem. */
  List<Problem> code(Evaluation evaluation, short[] codes, int from) {
    EvaluationCheck check = EvaluationCheck.of(card, evaluation);
    List<Problem> problems = check.problems();
    if (problems.isEmpty()) {
      code(check.known(), codes, from);
    }
    return problems;
  }

  void code(DecidedAnswers known, short[] codes, int from) {
    int at = from;
    for (AnswerCodes question : questions) {
      codes[at++] = (short) question.of(known);
    }
    for (CodedRule rule : rules) {
      codes[at++] = (short) rule.of(known);
    }
  }

  /** Refuses a row that is none. */
  void check(short[] row) {
    if (row.length != width()) {
      throw new IllegalArgumentException(
          "The row has %s codes, the card %s slots. Maybe it was coded for another version."
              .formatted(row.length, width()));
    }
    for (int slot = 0; slot < row.length; slot++) {
      int code = row[slot];
      if (code < 0 || code >= sizes[slot] || code == refused[slot]) {
        throw new IllegalArgumentException(
            "Slot %s has no code %s. Maybe the row was coded for another version."
                .formatted(slot, row[slot]));
      }
    }
  }
}
