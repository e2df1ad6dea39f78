package dev.evenhand.engine.preview;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.explain.ScoreExplainer;
import dev.evenhand.engine.preview.page.Draft;
import dev.evenhand.engine.preview.page.FilledForm;
import dev.evenhand.engine.preview.page.FormFields;
import dev.evenhand.engine.preview.page.FormScoring;
import dev.evenhand.engine.preview.page.FormView;
import dev.evenhand.engine.preview.page.FormWords;
import dev.evenhand.engine.preview.page.ResultView;
import dev.evenhand.engine.preview.page.Said;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the questions of a card one by one, those that the answers so far show: options by their
 * numbers, comments and causes where answers want them. {@code ?} shows how to judge, {@code <}
 * goes back, {@code #} before words makes them the comment, an empty line leaves a question as it
 * is, and the end of the input ends with what is answered. A program that answers without end is
 * not asked without end.
 *
 * <p>For one dialogue; not for several threads.
 */
public final class FormDialog {
  private static final String BACK = "<";
  private static final String HELP = "?";
  private static final String COMMENT = "#";

  private final FormScoring scoring;
  private final FormView form;
  private final FormWords words;
  private final Terminal terminal;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final RemarkDialog remarks;

  /** Where questions are shown and lines come from. */
  public interface Terminal {
    /** Shows a line. */
    void tell(String line);

    /** Shows {@code prompt} and waits for a line; null where there are no more. */
    @Nullable String ask(String prompt) throws IOException;
  }

  /**
   * What came of it.
   *
   * @param evaluation of what was answered; its id is for the caller to set
   * @param explanation the score of that, and why; null if nothing that counts was answered
   * @param open what a finished evaluation still wants, a line each
   */
  public record Result(
      Evaluation evaluation, @Nullable Explanation explanation, List<String> open) {
    public Result {
      Objects.requireNonNull(evaluation, "evaluation");
      open = Copies.list(open, "open");
    }
  }

  private FormDialog(FormScoring scoring, FormView form, Terminal terminal) {
    this.scoring = scoring;
    this.form = form;
    this.words = form.words();
    this.terminal = new FiniteTerminal(terminal, words, (int) form.questions().count());
    this.remarks = new RemarkDialog(scoring.card(), words, this.terminal, fields);
  }

  /**
   * A dialogue about {@code card}.
   *
   * @param language as in {@link BlankForm#html}
   */
  public static FormDialog of(Scorecard card, String language, Terminal terminal) {
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(terminal, "terminal");
    return new FormDialog(FormScoring.of(card), FormView.of(card, language), terminal);
  }

  /** Of the interaction with that name, which is not asked for then; null or a blank one asks. */
  public FormDialog withInteraction(@Nullable String interaction) {
    return with("interaction", interaction);
  }

  /** Answered by that reviewer, who is not asked for then; null or a blank one asks. */
  public FormDialog withReviewer(@Nullable String reviewer) {
    return with("reviewer", reviewer);
  }

  private FormDialog with(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      fields.remove(field);
    } else {
      fields.put(field, List.of(value.strip()));
    }
    return this;
  }

  /** Asks until all is answered or the input ends. */
  public Result run() throws IOException {
    terminal.tell(form.title().words() + " (" + form.ref() + ")");
    form.rules().forEach(terminal::tell);
    if (form.fallback() != null) {
      terminal.tell(form.fallback());
    }
    terminal.tell(words.say("dialog.help"));
    if (askFacts()) {
      askQuestions();
    }
    return result();
  }

  private boolean askFacts() throws IOException {
    return (fields.containsKey("interaction")
            || askField("interaction", words.say("blank.interaction")))
        && (fields.containsKey("reviewer") || askField("reviewer", words.say("blank.reviewer")))
        && askAllFacts();
  }

  private boolean askAllFacts() throws IOException {
    for (String fact : form.facts()) {
      if (!askField("fact." + fact, fact)) {
        return false;
      }
    }
    return true;
  }

  private boolean askField(String name, String prompt) throws IOException {
    String line = terminal.ask(prompt + "> ");
    if (line != null && !line.isBlank()) {
      fields.put(name, List.of(line.strip()));
    }
    return line != null;
  }

  private void askQuestions() throws IOException {
    List<DialogQuestion> all =
        form.questions().map(question -> new DialogQuestion(question, words)).toList();
    Deque<Integer> asked = new ArrayDeque<>();
    int at = next(all, 0);
    while (at < all.size()) {
      Step step = ask(all.get(at));
      if (step == Step.END) {
        return;
      }
      if (step == Step.BACK) {
        at = asked.isEmpty() ? at : asked.pop();
      } else {
        asked.push(at);
        at = next(all, at + 1);
      }
    }
  }

  /** The next one that is asked and that the card doesn't answer itself. */
  private int next(List<DialogQuestion> all, int from) {
    Draft draft = draft();
    int at = from;
    while (at < all.size()
        && (!draft.isAsked(all.get(at).id())
            || draft.answeredByCard().containsKey(all.get(at).id()))) {
      at++;
    }
    return at;
  }

  private enum Step {
    ON,
    BACK,
    END
  }

  private Step ask(DialogQuestion question) throws IOException {
    question.lines().forEach(terminal::tell);
    while (true) {
      String line = terminal.ask(question.prompt(given(question.id())));
      if (line == null) {
        return Step.END;
      }
      String answer = line.strip();
      if (answer.equals(BACK)) {
        return Step.BACK;
      }
      if (answer.equals(HELP)) {
        question.guidance().forEach(terminal::tell);
      } else if (answer.startsWith(COMMENT)) {
        fields.put("comment." + question.id(), List.of(answer.substring(1).strip()));
      } else {
        Optional<Step> step = answered(question, answer);
        if (step.isPresent()) {
          return step.get();
        }
      }
    }
  }

  /** What follows an answer; empty if it is none and has to be given again. */
  private Optional<Step> answered(DialogQuestion question, String answer) throws IOException {
    if (answer.isEmpty()) {
      return Optional.of(Step.ON); // left open, or as it was
    }
    forget(question.id());
    fields.putAll(question.fields(answer));
    List<Said> wrong = FilledForm.of(form, draft(), false).wrong(question.id());
    if (!wrong.isEmpty()) {
      forget(question.id());
      wrong.forEach(said -> terminal.tell(said.words()));
      return Optional.empty();
    }
    return Optional.of(remarks.ask(question.id(), this::draft) ? Step.ON : Step.END);
  }

  /** What a question that is asked again was answered with; empty if it was not. */
  private String given(String question) {
    Draft draft = draft();
    Answer answer = draft.evaluation().answers().get(question);
    return answer == null ? "" : FilledForm.of(form, draft, false).answer(question, answer);
  }

  private void forget(String question) {
    fields.keySet().removeAll(List.of("answer." + question, "na." + question, "none." + question));
  }

  private Draft draft() {
    return Draft.of(scoring, new FormFields(fields));
  }

  private Result result() {
    Draft draft = draft();
    Optional<Score> finished = draft.finish().value();
    Explanation explanation =
        finished
            .map(score -> ScoreExplainer.of(scoring.card()).explain(score))
            .orElseGet(() -> soFar(draft));
    List<String> open =
        ResultView.of(FilledForm.of(form, draft, false)).missing().stream()
            .map(missing -> asked(missing) + missing.words().words())
            .toList();
    return new Result(draft.evaluation(), explanation, open);
  }

  /** Whoever reads what is open no longer sees the question, so it is said again. */
  private String asked(ResultView.Missing missing) {
    return form.questions()
        .filter(question -> question.id().equals(missing.question()))
        .findFirst()
        .map(question -> question.ask().words())
        .map(ask -> missing.number() + " " + ask + (ask.endsWith("?") ? " " : ": "))
        .orElse(missing.number() + " ");
  }

  private @Nullable Explanation soFar(Draft draft) {
    Score score = draft.soFar();
    return score == null || score.ratio().isEmpty() ? null : scoring.explainer().explain(score);
  }
}
