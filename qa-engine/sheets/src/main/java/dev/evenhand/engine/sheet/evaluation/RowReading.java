package dev.evenhand.engine.sheet.evaluation;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.sheet.CellTimes;
import dev.evenhand.engine.sheet.MergedCells;
import dev.evenhand.engine.sheet.SheetRow;
import dev.evenhand.engine.words.Spelling;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes evaluations of rows. Not thread-safe, as it remembers what dates looked like. */
final class RowReading {
  /** As in JSON. */
  private static final int MOST_CHARACTERS = 1000;

  private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,30}(?:[.][0-9]{1,30})?");

  /** The reviewer whom no column tells. */
  static final String NOBODY = "unknown";

  private final Scorecard card;
  private final SheetColumns columns;
  private final MergedCells merged;
  private final @Nullable CellTimes times;
  private final CommaColumns commas;
  private final String source;
  private final Map<String, Question> questions = new HashMap<>();

  /**
   * @param times null if times are not to be used
   */
  RowReading(
      Scorecard card,
      SheetColumns columns,
      MergedCells merged,
      @Nullable CellTimes times,
      CommaColumns commas,
      String source) {
    this.commas = commas;
    this.card = card;
    this.columns = columns;
    this.merged = merged;
    this.times = times;
    this.source = source;
    card.questions().forEach(question -> questions.put(question.id(), question));
  }

  /** That cells were read as merged, as the file says; after the last row. */
  Optional<Problem> merged() {
    return merged.marked(source);
  }

  /** What came of a row. */
  record Read(Checked<Evaluation> evaluation, List<Problem> notices) {}

  /**
   * The evaluation of a row, or what is wrong with it.
   *
   * @param fits whether the row has as many cells as the header
   */
  Read read(SheetRow row, boolean fits) {
    Problem unreadable = row.problem().orElse(null);
    if (unreadable != null) {
      return new Read(Checked.failed(unreadable), List.of());
    }
    if (!fits) {
      return new Read(
          Checked.failed(
              error(
                  row,
                  "",
                  "wrong-cell-count",
                  "the row has %s cells and the header %s".formatted(row.width(), columns.size()),
                  "Put quotes around cells that hold the delimiter, and leave no cell out.")),
          List.of());
    }
    List<Problem> problems = new ArrayList<>();
    for (EvaluationColumn column : EvaluationColumn.values()) {
      check(row, column, problems);
    }
    columns.questions().forEach((question, place) -> checkNested(row, question, place, problems));
    List<Problem> notices = new ArrayList<>();
    Evaluation evaluation = evaluation(row, notices);
    return new Read(
        problems.isEmpty() ? Checked.of(evaluation) : Checked.failed(problems), notices);
  }

  private void check(SheetRow row, EvaluationColumn column, List<Problem> problems) {
    if (!columns.has(column)) {
      return;
    }
    if (checkNested(row, column.word(), columns.place(column).orElseThrow(), problems)) {
      return;
    }
    String text = cell(row, column);
    boolean needed =
        column == EvaluationColumn.EVALUATION
            || column == EvaluationColumn.INTERACTION
            || column == EvaluationColumn.REVIEWER;
    if (text.isEmpty() && needed) {
      problems.add(
          error(
              row,
              column.word(),
              "empty-cell",
              "the %s is empty".formatted(column.word()),
              "Fill it in, or leave the row out."));
    } else if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      problems.add(
          error(
              row,
              column.word(),
              "cell-with-lines",
              "the %s goes over several lines".formatted(column.word()),
              "Maybe a quote is not closed or stands too much: close it, or double it."));
    } else if (text.length() > MOST_CHARACTERS) {
      problems.add(
          error(
              row,
              column.word(),
              "cell-too-long",
              "the %s has more than %s characters".formatted(column.word(), MOST_CHARACTERS),
              "Shorten it; maybe a quote is not closed."));
    }
  }

  private boolean checkNested(SheetRow row, String path, int place, List<Problem> problems) {
    if (row.isNested(place)) {
      problems.add(
          error(
              row,
              path,
              "nested-value",
              "an object or a list of several parts stands where a text or a number is needed",
              "Write the text or number itself; of several answers a list of texts."));
    }
    return row.isNested(place);
  }

  private Evaluation evaluation(SheetRow row, List<Problem> notices) {
    return new Evaluation(
        id(row),
        card.ref(),
        new Interaction(interaction(row), orNull(row, EvaluationColumn.AGENT), facts(row)),
        new Reviewer(reviewer(row), kind(row, notices)),
        time(row, notices),
        orNull(row, EvaluationColumn.SESSION),
        answers(row),
        Map.of(),
        Map.of());
  }

  private String cell(SheetRow row, EvaluationColumn column) {
    return columns.place(column).map(place -> merged.cell(row, place)).orElse("");
  }

  private @Nullable String orNull(SheetRow row, EvaluationColumn column) {
    String text = cell(row, column);
    return text.isEmpty() ? null : text;
  }

  private String id(SheetRow row) {
    if (columns.has(EvaluationColumn.EVALUATION)) {
      return cell(row, EvaluationColumn.EVALUATION);
    }
    String interaction = interaction(row);
    return columns.has(EvaluationColumn.REVIEWER) ? interaction + "/" + reviewer(row) : interaction;
  }

  private String interaction(SheetRow row) {
    if (columns.has(EvaluationColumn.INTERACTION)) {
      return cell(row, EvaluationColumn.INTERACTION);
    }
    return columns.has(EvaluationColumn.EVALUATION)
        ? cell(row, EvaluationColumn.EVALUATION)
        : "row " + row.line();
  }

  private String reviewer(SheetRow row) {
    return columns.has(EvaluationColumn.REVIEWER) ? cell(row, EvaluationColumn.REVIEWER) : NOBODY;
  }

  private Reviewer.Kind kind(SheetRow row, List<Problem> notices) {
    String word = Spelling.folded(cell(row, EvaluationColumn.KIND));
    if (word.equals("model")) {
      return Reviewer.Kind.MODEL;
    }
    if (!word.isEmpty() && !word.equals("person")) {
      notices.add(
          notice(
              row,
              EvaluationColumn.KIND,
              "kind-unknown",
              "the kind is neither person nor model, and was read as person",
              "Write person or model."));
    }
    return Reviewer.Kind.PERSON;
  }

  private @Nullable Instant time(SheetRow row, List<Problem> notices) {
    String text = cell(row, EvaluationColumn.TIME);
    if (text.isEmpty() || times == null) {
      return null;
    }
    Instant time = times.read(text, row.line());
    if (time == null) {
      notices.add(
          notice(
              row,
              EvaluationColumn.TIME,
              "time-unreadable",
              "the time can't be read, so it is not known",
              "Write it as in 2026-01-31T14:05:00Z; qa's option --dates says what 03/11/2026"
                  + " begins with."));
    }
    return time;
  }

  private Map<String, String> facts(SheetRow row) {
    Map<String, String> facts = new LinkedHashMap<>();
    columns
        .facts()
        .forEach(
            (fact, place) -> {
              if (!row.cell(place).isEmpty()) {
                facts.put(fact, row.cell(place));
              }
            });
    return facts;
  }

  private Map<String, Answer> answers(SheetRow row) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    columns
        .questions()
        .forEach(
            (question, place) -> {
              String text = merged.cell(row, place);
              if (!text.isEmpty()) {
                answers.put(question, answer(questions.get(question), commas.plain(place, text)));
              }
            });
    return answers;
  }

  /** Cells have no types, so a number in digits is no guess where the question wants one. */
  private static Answer answer(@Nullable Question question, String text) {
    boolean number =
        question != null
            && question.kind() instanceof QuestionKind.Numeric
            && PLAIN.matcher(text).matches();
    return number ? new Answer.Quantity(new BigDecimal(text)) : Answer.of(text);
  }

  private Problem error(SheetRow row, String path, String code, String message, String remedy) {
    return Problem.error(code, Location.of(source, row.line()), path, message, remedy);
  }

  private Problem notice(
      SheetRow row, EvaluationColumn column, String code, String message, String remedy) {
    return Problem.notice(code, Location.of(source, row.line()), column.word(), message, remedy);
  }
}
