package dev.evenhand.foreign;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemException;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.SessionRatings;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.explain.ScoreExplainer;
import dev.evenhand.engine.report.CalibrationDocument;
import dev.evenhand.engine.report.ReportInput;
import dev.evenhand.engine.report.html.ReportHtml;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Cards and evaluations come in, scores and calibrations go out, problems as 422. */
@RestController
class QualityController {
  private final Map<String, Scorecard> cards = new ConcurrentHashMap<>();
  private final Map<String, Evaluation> evaluations = new ConcurrentHashMap<>();

  /** An answer of the application's own. */
  record Receipt(String id, Score score) {}

  @PostMapping("/cards")
  Scorecard publish(@RequestBody Scorecard card) {
    cards.put(card.id(), card);
    return card;
  }

  @GetMapping("/cards")
  List<Scorecard> cards() {
    return List.copyOf(new TreeMap<>(cards).values());
  }

  @PostMapping("/evaluations")
  ResponseEntity<?> score(@RequestBody Evaluation evaluation) {
    Checked<Score> score = ScoringEngine.of(card(evaluation)).score(evaluation);
    if (score.value().isEmpty()) {
      return unprocessable(score.problems());
    }
    evaluations.put(evaluation.id(), evaluation);
    return ResponseEntity.ok(new Receipt(evaluation.id(), score.orThrow()));
  }

  @GetMapping("/evaluations/{id}/score")
  Score score(@PathVariable String id) {
    Evaluation evaluation = evaluations.get(id);
    return ScoringEngine.of(card(evaluation)).score(evaluation).orThrow();
  }

  @GetMapping("/evaluations/{id}/explanation")
  Explanation explain(@PathVariable String id) {
    Evaluation evaluation = evaluations.get(id);
    return ScoreExplainer.of(card(evaluation)).explain(evaluation).orThrow();
  }

  @GetMapping(path = "/calibration", produces = "application/json")
  ReportInput calibration() {
    List<Evaluation> all = new ArrayList<>(new TreeMap<>(evaluations).values());
    return ReportInput.of(
        CalibrationAnalyzer.ofDefaults().analyze(SessionRatings.of(card(all.get(0)), all)));
  }

  @GetMapping(path = "/calibration.html", produces = "text/html;charset=UTF-8")
  String page() {
    return ReportHtml.of(CalibrationDocument.of(calibration()));
  }

  private Scorecard card(Evaluation evaluation) {
    return cards.get(evaluation.scorecard().id());
  }

  /** The mapper's exception has the problems as its cause. */
  @ExceptionHandler
  ResponseEntity<?> refused(HttpMessageNotReadableException exception) {
    return exception.getMostSpecificCause() instanceof ProblemException refusal
        ? unprocessable(refusal.problems())
        : ResponseEntity.badRequest().build();
  }

  private static ResponseEntity<List<Problem>> unprocessable(List<Problem> problems) {
    return ResponseEntity.status(422).body(problems);
  }
}
