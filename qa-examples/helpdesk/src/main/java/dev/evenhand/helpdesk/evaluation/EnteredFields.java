package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind.MultipleChoice;
import dev.evenhand.engine.evaluation.Answers;
import dev.evenhand.engine.evaluation.ReadAnswer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a form as they were sent: {@code answer.ID}, {@code none.ID} (no option of a
 * multiple choice), {@code na.ID} (not applicable), {@code comment.ID} and {@code cause.ID}; and
 * {@code decision}, where a lead decides a dispute.
 *
 * @param fields other names are ignored
 */
record EnteredFields(MultiValueMap<String, String> fields) {
  /** So many characters may a comment have, or an answer in words. */
  private static final int LONGEST = 4000;

  /** What a form shows that was just opened. */
  static EnteredFields empty() {
    return new EnteredFields(new LinkedMultiValueMap<>());
  }

  /** What a form shows of an evaluation that is corrected. */
  static EnteredFields of(Evaluation evaluation) {
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    evaluation
        .answers()
        .forEach(
            (question, answer) ->
                fields.addAll("answer." + question, written(fields, question, answer)));
    evaluation.comments().forEach((question, words) -> fields.add("comment." + question, words));
    evaluation.causes().forEach((question, causes) -> fields.addAll("cause." + question, causes));
    return new EnteredFields(fields);
  }

  private static List<String> written(
      MultiValueMap<String, String> fields, String question, Answer answer) {
    return answer.match(
        word -> List.of(word.value()),
        words -> {
          if (words.values().isEmpty()) {
            fields.add("none." + question, "on");
          }
          return List.copyOf(words.values());
        },
        number -> List.of(number.toString()),
        notApplicable -> {
          fields.add("na." + question, "on");
          return List.of();
        });
  }

  List<String> answers(Question question) {
    return values("answer." + question.id());
  }

  boolean none(Question question) {
    return fields.containsKey("none." + question.id());
  }

  boolean notApplicable(Question question) {
    return fields.containsKey("na." + question.id());
  }

  String comment(Question question) {
    return String.join("\n", values("comment." + question.id())).strip();
  }

  List<String> causes(Question question) {
    return values("cause." + question.id());
  }

  /** Why a lead changes answers that are disputed. */
  String decision() {
    return String.join("\n", values("decision")).strip();
  }

  private List<String> values(String name) {
    return fields.getOrDefault(name, List.of()).stream().filter(text -> !text.isBlank()).toList();
  }

  /** What they answer to a question, if anything, or why that can't be. */
  Checked<Optional<Answer>> answer(Question question, Answers reader) {
    List<String> given = answers(question);
    boolean none = none(question) && question.kind() instanceof MultipleChoice;
    boolean notApplicable = notApplicable(question);
    if (given.isEmpty() && none != notApplicable) {
      return Checked.of(Optional.of(none ? Answer.of(List.of()) : Answer.notApplicable()));
    }
    if (none || notApplicable) {
      return Checked.failed(contradiction(question, given));
    }
    return given.isEmpty()
        ? Checked.of(Optional.empty())
        : reader.parse(question.id(), given).map(ReadAnswer::answer);
  }

  /** Words that somebody sent past the field of the page, which takes no more. */
  Optional<Problem> tooLong(Question question) {
    int longest =
        Stream.concat(answers(question).stream(), Stream.of(comment(question)))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return longest <= LONGEST
        ? Optional.empty()
        : Optional.of(
            Problem.error(
                "text-too-long",
                Location.of("answer"),
                question.id(),
                "the text has " + longest + " characters",
                "Say it in " + LONGEST + " at most."));
  }

  private Problem contradiction(Question question, List<String> given) {
    return Problem.error(
        "two-answers",
        Location.of("answer"),
        question.id(),
        given.isEmpty()
            ? "\"none\" and \"not applicable\" are both ticked"
            : "there is an answer, and a tick that says there is none",
        "Keep one of the two.");
  }
}
