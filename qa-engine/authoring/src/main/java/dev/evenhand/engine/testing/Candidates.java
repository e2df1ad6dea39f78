package dev.evenhand.engine.testing;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The answers that a search tries for each question: one for each that the card tells apart. */
final class Candidates {
  private static final Answer DAY = Answer.of("2026-01-31");
  private static final Answer TEXT = Answer.of("text");

  private final Map<String, List<Answer>> byQuestion = new LinkedHashMap<>();

  /**
   * @param conditions of the card, whose bounds are worth trying
   */
  Candidates(List<Question> questions, Collection<Condition> conditions) {
    Map<String, List<BigDecimal>> bounds = new LinkedHashMap<>();
    conditions.stream()
        .flatMap(Condition::leaves)
        .forEach(
            leaf -> {
              if (leaf instanceof Condition.AnswerCompares compared) {
                bounds
                    .computeIfAbsent(compared.question(), id -> new ArrayList<>())
                    .add(compared.bound());
              }
            });
    for (Question question : questions) {
      byQuestion.put(
          question.id(),
          Stream.concat(
                  answers(question, bounds.getOrDefault(question.id(), List.of())),
                  Stream.of(Answer.notApplicable()))
              .distinct()
              .filter(answer -> question.refusal(answer).isEmpty())
              .toList());
    }
  }

  /** All of a question, the best first where they score. */
  List<Answer> of(String question) {
    return byQuestion.getOrDefault(question, List.of());
  }

  private static Stream<Answer> answers(Question question, List<BigDecimal> bounds) {
    QuestionKind kind = question.kind();
    return kind.<Stream<Answer>>match(
        choosing -> ordered(question, kind.marks().stream().map(Answer::of)),
        multiple -> chosen(question),
        number -> ordered(question, numbers(question, bounds)),
        unscored -> Stream.of(TEXT, DAY));
  }

  /** Those that score best first. */
  private static Stream<Answer> ordered(Question question, Stream<Answer> answers) {
    return question.kind().hasScores()
        ? answers
            .filter(answer -> question.refusal(answer).isEmpty())
            .sorted(Comparator.comparing(question.kind()::score).reversed())
        : answers;
  }

  /** All, each alone, all but each, and none. */
  private static Stream<Answer> chosen(Question question) {
    List<String> marks = question.kind().marks();
    List<Answer> sets = new ArrayList<>();
    sets.add(Answer.of(marks));
    for (String mark : marks) {
      sets.add(Answer.of(List.of(mark)));
      sets.add(Answer.of(marks.stream().filter(other -> !other.equals(mark)).toList()));
    }
    sets.add(Answer.of(List.<String>of()));
    return ordered(question, sets.stream());
  }

  private static Stream<Answer> numbers(Question question, List<BigDecimal> bounds) {
    List<BigDecimal> numbers = new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ONE));
    for (NumberRange range : question.kind().ranges()) {
      BigDecimal to = range.to();
      if (to != null) {
        numbers.addAll(0, List.of(to, to.add(BigDecimal.ONE)));
      }
    }
    for (BigDecimal bound : bounds) {
      numbers.addAll(List.of(bound, bound.add(BigDecimal.ONE), bound.subtract(BigDecimal.ONE)));
    }
    BigDecimal max = question.max();
    if (max != null) {
      numbers.add(max);
    }
    return numbers.stream().map(Answer.Quantity::new);
  }
}
