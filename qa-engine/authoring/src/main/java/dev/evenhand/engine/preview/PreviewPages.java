package dev.evenhand.engine.preview;

import com.sun.net.httpserver.Headers;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Score;
import dev.evenhand.engine.evaluation.JsonEvaluations;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.preview.CardWatch.State;
import dev.evenhand.engine.preview.page.CardProblem;
import dev.evenhand.engine.preview.page.Draft;
import dev.evenhand.engine.preview.page.FilledForm;
import dev.evenhand.engine.preview.page.FormFields;
import dev.evenhand.engine.preview.page.FormScoring;
import dev.evenhand.engine.preview.page.FormView;
import dev.evenhand.engine.preview.page.FormWords;
import dev.evenhand.engine.preview.page.PreviewPage;
import dev.evenhand.engine.preview.page.PreviewPage.Message;
import dev.evenhand.engine.preview.page.ResultView;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the server answers to forms. */
final class PreviewPages {
  private final String source;
  private final CardWatch watch;
  private final PreviewSettings settings;
  private final SavedLines saved;

  PreviewPages(String source, CardWatch watch, PreviewSettings settings) {
    this.source = source;
    this.watch = watch;
    this.settings = settings;
    this.saved = new SavedLines(settings.store());
  }

  /** The page as it is opened. */
  String page(FormFields fields) {
    return page(fields, false, null).text();
  }

  /** What is answered to a form that was sent there. */
  Reply post(String path, FormFields fields, Headers headers) {
    return switch (path) {
      case "live" -> new Reply(200, "application/json", live(fields));
      case "body" -> Reply.html(page(fields, false, null).body());
      case "" -> submitted(fields, headers);
      default -> Reply.plain(404, "There is nothing here.");
    };
  }

  private Reply submitted(FormFields fields, Headers headers) {
    String wanted = fields.one("do", "");
    boolean finishes = wanted.equals("save") || wanted.equals("line");
    FormScoring scoring = watch.state().scoring();
    if (!finishes || scoring == null) {
      return Reply.html(page(fields, wanted.equals("score"), null).text());
    }
    Optional<Score> score = Draft.of(scoring, fields).finish().value();
    if (score.isEmpty()) {
      Message message = Message.of(words(fields).say("saved.not"), true);
      return Reply.html(422, page(fields, true, message).text());
    }
    return wanted.equals("save")
        ? save(line(score.get().evaluation(), fields), fields)
        : download(line(score.get().evaluation(), fields), headers);
  }

  private static Reply download(String line, Headers headers) {
    headers.set("Content-Disposition", "attachment; filename=\"evaluation.ndjson\"");
    return new Reply(200, "application/x-ndjson", line + "\n");
  }

  private Reply save(String line, FormFields fields) {
    SavedLines.Outcome outcome = saved.add(id(fields), line);
    Message message = outcome.message(words(fields));
    return Reply.html(outcome.failed() ? 500 : 200, page(renewed(fields), false, message).text());
  }

  /** What is saved next is another evaluation. */
  private static FormFields renewed(FormFields fields) {
    Map<String, List<String>> others = new LinkedHashMap<>(fields.byName());
    others.remove("evaluation");
    return new FormFields(others);
  }

  private String line(Evaluation evaluation, FormFields fields) {
    Evaluation named =
        new Evaluation(
            id(fields),
            evaluation.scorecard(),
            evaluation.interaction(),
            evaluation.reviewer(),
            settings.clock().instant().truncatedTo(ChronoUnit.SECONDS),
            null,
            evaluation.answers(),
            evaluation.comments(),
            evaluation.causes());
    return JsonEvaluations.line(named);
  }

  private static String id(FormFields fields) {
    return fields.one("evaluation", UUID.randomUUID().toString());
  }

  private FormWords words(FormFields fields) {
    State state = watch.state();
    String language = language(fields);
    return state.scoring() == null
        ? FormWords.in(language)
        : FormView.of(state.scoring().card(), language).words();
  }

  private String language(FormFields fields) {
    return fields.last("language", settings.language());
  }

  private PreviewPage page(FormFields fields, boolean checked, @Nullable Message message) {
    State state = watch.state();
    FormScoring scoring = state.scoring();
    FilledForm filled =
        scoring == null
            ? null
            : FilledForm.of(
                FormView.of(scoring.card(), language(fields)), Draft.of(scoring, fields), checked);
    return new PreviewPage(
        filled == null ? FormWords.in(language(fields)) : filled.form().words(),
        source,
        filled,
        filled == null ? null : ResultView.of(filled),
        state.reading().problems().stream()
            .map(problem -> CardProblem.of(problem, state.reading().lines()))
            .toList(),
        settings.store() == null ? null : settings.store().name(),
        message,
        state.revision(),
        id(fields));
  }

  /** What the script of the page shows while somebody fills the form in. */
  private String live(FormFields fields) {
    PreviewPage page = page(fields, false, null);
    FilledForm filled = page.filled();
    ResultView result = page.result();
    if (filled == null || result == null) {
      return "{}";
    }
    Map<String, String> byCard = new LinkedHashMap<>();
    filled
        .form()
        .questions()
        .filter(question -> !filled.byCard(question).isEmpty())
        .forEach(question -> byCard.put(question.id(), filled.byCard(question)));
    return JsonText.line(
        JsonObject.of("revision", page.revision())
            .put("headline", result.headline())
            .put("style", result.style())
            .put("progress", page.progress())
            .put("hidden", filled.draft().hidden())
            .put("wantComment", filled.wantComment())
            .put("byCard", byCard)
            .put("result", page.resultText()));
  }
}
