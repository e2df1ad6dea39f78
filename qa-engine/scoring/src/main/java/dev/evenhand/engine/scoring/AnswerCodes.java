package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.ScoredBy;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The small numbers that stand for what can become of one question. First come its answers: the
 * options or ranges in their order, the sets of a multiple choice with a bit for each option. Then
 * not applicable, open and hidden.
 */
final class AnswerCodes {
  /** A multiple choice with more options has too many sets to count through. */
  static final int MOST_IN_A_SET = 10;

  private static final int NO_CODES = -1;

  private final CompiledQuestion question;
  private final Map<String, Integer> places = new HashMap<>();
  private final int answers;

  private AnswerCodes(CompiledQuestion question, int answers) {
    this.question = question;
    this.answers = answers;
    List<String> marks = question.question().kind().marks();
    for (int i = 0; i < marks.size(); i++) {
      places.put(marks.get(i), i);
    }
  }

  /** The codes of a question; null if its answers are too many to have codes. */
  static @Nullable AnswerCodes of(CompiledQuestion question) {
    QuestionKind kind = question.question().kind();
    if (!question.scored() && question.autoFail().isEmpty()) {
      return new AnswerCodes(question, 1); // whatever is answered, it counts nothing
    }
    int marks = kind.marks().size();
    int most =
        kind.match(
            choosing -> marks,
            multiple -> marks <= MOST_IN_A_SET ? 1 << marks : NO_CODES,
            number -> number.scoredBy() == ScoredBy.RANGES ? marks : NO_CODES,
            unscored -> marks);
    return most == NO_CODES ? null : new AnswerCodes(question, Math.max(1, most));
  }

  CompiledQuestion question() {
    return question;
  }

  /** How many there are. */
  int size() {
    return hidden() + 1;
  }

  int notApplicable() {
    return answers;
  }

  int open() {
    return answers + 1;
  }

  int hidden() {
    return answers + 2;
  }

  /** The code of what holds for the question. */
  int of(DecidedAnswers known) {
    if (known.hider(question) != null) {
      return hidden();
    }
    Answer answer = known.answer(question.slot());
    return answer == null ? open() : of(answer);
  }

  /** The code of an answer that the question accepts. */
  int of(Answer answer) {
    // No match here: this runs for every answer of every evaluation.
    if (answer instanceof Answer.NotApplicable) {
      return notApplicable();
    }
    if (answers == 1) {
      return 0;
    }
    if (answer instanceof Answer.Words words) {
      return words.values().stream().mapToInt(value -> 1 << place(value)).sum();
    }
    return answer instanceof Answer.Word word
        ? place(word.value())
        : place(question.question().kind().marksOf(answer).iterator().next());
  }

  private int place(String mark) {
    return Objects.requireNonNull(places.get(mark), mark);
  }

  /** Makes {@code known} hold what a code says. */
  void put(int code, DecidedAnswers known) {
    if (code == hidden()) {
      known.hide(question, question.id());
    } else if (code == notApplicable()) {
      known.answer(question, Answer.notApplicable(), false);
    } else if (code != open()) {
      known.answer(question, answer(code), false);
    }
  }

  /** An answer with that code. */
  private Answer answer(int code) {
    QuestionKind kind = question.question().kind();
    return kind.match(
        choosing -> Answer.of(kind.marks().get(code)),
        multiple -> Answer.of(chosen(multiple.options(), code)),
        number -> new Answer.Quantity(number(number.ranges(), code)),
        unscored -> Answer.of("any"));
  }

  private static List<String> chosen(List<Option> options, int code) {
    return IntStream.range(0, options.size())
        .filter(i -> (code & 1 << i) != 0)
        .mapToObj(i -> options.get(i).value())
        .toList();
  }

  /** A number in the range at {@code index}; 0 where there is none. */
  static BigDecimal number(List<NumberRange> ranges, int index) {
    if (ranges.isEmpty()) {
      return BigDecimal.ZERO;
    }
    BigDecimal to = ranges.get(index).to();
    if (to != null) {
      return to;
    }
    BigDecimal from = index == 0 ? ranges.get(0).from() : ranges.get(index - 1).to();
    return from == null ? BigDecimal.ZERO : from.add(BigDecimal.ONE);
  }
}
