package dev.evenhand.scorecards.forms;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.scorecards.forms.EvaluationDocuments.Document;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation of another system while it is read. Messages name ids and never what people wrote.
 * Mutable; for one thread.
 */
public final class EvaluationDraft {
  /** The id of an evaluation that has none. */
  static final String UNKNOWN = "unknown";

  private static final String ID = "id";
  private static final String NO_COMMENT = "(no comment came with the evaluation)";
  private static final BigDecimal MILLIS_ABOVE = BigDecimal.valueOf(100_000_000_000L);

  private final Document document;
  private final Scorecard card;
  private final Map<String, Question> questions;
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Map<String, String> comments = new LinkedHashMap<>();
  private final List<Problem> problems;
  private final List<Problem> notes = new ArrayList<>();
  private String id = UNKNOWN;
  private @Nullable String interaction;
  private @Nullable String agent;
  private @Nullable String session;
  private Reviewer reviewer = Reviewer.of(UNKNOWN);
  private @Nullable Instant at;
  private @Nullable BigDecimal percent;

  /** Begins with the card, whose questions are given by id, and what is wrong with the document. */
  EvaluationDraft(Document document, Scorecard card, Map<String, Question> questions) {
    this.document = document;
    this.card = card;
    this.questions = questions;
    this.problems = new ArrayList<>(document.value().problems());
  }

  /** Its own id. */
  public void id(Optional<String> value) {
    value.ifPresent(text -> this.id = text);
  }

  /**
   * The id of an evaluation in a short form, which has nothing else but its answers.
   *
   * @param answers what they are called
   */
  public void brief(JsonValue root, String answers) {
    id(FormAnswers.text(root, ID));
    root.members().stream()
        .map(JsonValue::name)
        .filter(name -> !name.equals(ID) && !name.equals(answers))
        .forEach(name -> notes.add(unknown(root.location(), name)));
  }

  private static Problem unknown(Location where, String name) {
    return Problem.notice(
        "unknown-field",
        where,
        "/" + name,
        "the short form of evaluations has no '%s', so it was left out".formatted(name),
        "Remove it; reviewers, agents and times are read from exports, or from NDJSON and tables of"
            + " evaluations.");
  }

  /** What was looked at; its own id where that is not told. */
  public void interaction(Optional<String> value) {
    value.ifPresent(text -> this.interaction = text);
  }

  /** Whose work it was. */
  public void agent(Optional<String> value) {
    value.ifPresent(text -> this.agent = text);
  }

  /** The calibration session it belongs to. */
  public void session(Optional<String> value) {
    value.ifPresent(text -> this.session = text);
  }

  /** Who answered; a person or a program. */
  public void reviewer(Optional<String> value, boolean machine) {
    Reviewer.Kind kind = machine ? Reviewer.Kind.MODEL : Reviewer.Kind.PERSON;
    this.reviewer = new Reviewer(value.orElse(reviewer.id()), kind);
  }

  /** What the other system scored it, in percent. */
  public void percent(Optional<BigDecimal> value) {
    value.ifPresent(number -> this.percent = number);
  }

  /** When: seconds or milliseconds since 1970, or date, time and zone as ISO 8601. */
  public void at(Optional<JsonValue> value) {
    value.ifPresent(
        time -> {
          this.at = instant(time);
          if (at == null) {
            note("bad-time", time, "this is no moment in time and was left out", "Check it.");
          }
        });
  }

  private static @Nullable Instant instant(JsonValue time) {
    Optional<BigDecimal> number = time.number();
    try {
      if (number.isPresent()) {
        boolean millis = number.get().abs().compareTo(MILLIS_ABOVE) > 0;
        BigDecimal whole = millis ? number.get() : number.get().movePointRight(3);
        return Instant.ofEpochMilli(whole.longValue());
      }
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(time.text().orElse(""), Instant::from);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The card that the evaluation is to be scored by. */
  public Scorecard card() {
    return card;
  }

  /** Whether the card has a question with that id of the other system. */
  public boolean asks(String theirs) {
    return questions.containsKey(FormIds.id(theirs));
  }

  /** What was answered to {@code theirs}, a question or a section. */
  public void answer(String theirs, Answer answer) {
    answers.put(FormIds.id(theirs), answer);
  }

  /**
   * What was answered to the question {@code theirs}, which stands at {@code where}; notes if the
   * card has no such question.
   */
  public void answer(String theirs, JsonValue where, Function<Question, Optional<Answer>> answer) {
    Question question = questions.get(FormIds.id(theirs));
    if (question == null) {
      problem(
          "unknown-question",
          where,
          "the card has no question of this id",
          "Import the form that the evaluation was made with, and score by it.");
    } else {
      Optional<Answer> given = answer.apply(question);
      given.ifPresent(found -> answer(theirs, found));
      if (given.isEmpty() && isValue(where)) {
        problem(
            "bad-answer",
            where,
            "this can't be the answer to that question",
            "Write a text, a number, a list of texts or \"NA\", as the question wants.");
      }
    }
  }

  /** Whether something stands there that is not told apart by names, as in the short form. */
  private static boolean isValue(JsonValue where) {
    boolean blank = where.text().filter(String::isBlank).isPresent();
    return !where.isObject() && !where.isNull() && !blank;
  }

  /** What somebody wrote about {@code theirs}; kept where it is a question of the card. */
  public void comment(String theirs, Optional<String> words) {
    words
        .filter(text -> !text.isBlank())
        .filter(text -> asks(theirs))
        .ifPresent(text -> comments.put(FormIds.id(theirs), text));
  }

  /** Notes why the evaluation can't be used. */
  public void problem(String code, JsonValue where, String message, String remedy) {
    problems.add(Problem.error(code, where.location(), where.pointer(), message, remedy));
  }

  /** Whether the form with that id is the one of the card; notes it if it is not. */
  public boolean checkForm(String theirs, JsonValue where, String remedy) {
    String form = FormIds.id(theirs);
    boolean same = form.equals(card.id());
    if (!same) {
      note(
          "other-form",
          where,
          "the evaluation was made with the form %s, the card is %s".formatted(form, card.id()),
          remedy);
    }
    return same;
  }

  /** Notes what is worth a look. */
  public void note(String code, JsonValue where, String message, String remedy) {
    note(code, where.location(), where.pointer(), message, remedy);
  }

  private void note(String code, Location where, String path, String message, String remedy) {
    notes.add(Problem.warning(code, where, path, message, remedy));
  }

  /** The evaluation, or its problems. */
  FormEvaluation finish() {
    if (problems.isEmpty()) {
      answers.forEach(this::fillComment);
    }
    return new FormEvaluation(
        document.location(),
        document.text(),
        problems.isEmpty() ? Checked.of(evaluation()) : Checked.failed(problems),
        notes,
        percent);
  }

  /**
   * The other system took the evaluation, so one is scored whose comment it does not give out: a
   * few words say that the comment is missing.
   */
  private void fillComment(String question, Answer answer) {
    Question asked = questions.get(question);
    boolean wanted =
        asked != null && !Collections.disjoint(asked.marksOf(answer), asked.commentRequiredOn());
    if (wanted && comments.putIfAbsent(question, NO_COMMENT) == null) {
      note(
          "comment-missing",
          document.location(),
          "/comments",
          "the answer to question '%s' wants a comment and there is none".formatted(question),
          "Nothing needs to be done; the evaluation says so in its place.");
    }
  }

  private Evaluation evaluation() {
    return new Evaluation(
        id,
        card.ref(),
        new Interaction(interaction == null ? id : interaction, agent, Map.of()),
        reviewer,
        at,
        session,
        answers,
        comments,
        Map.of());
  }
}
