package dev.evenhand.engine.report;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CalibrationSettings;
import dev.evenhand.engine.calibration.SessionRatings;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.reviewer.ReviewerSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A made-up session: four reviewers, one of them harsh, one question that nobody understands. */
public final class Session {
  private static final String CARD =
      """
      {"id": "phone", "version": "1.0.0", "title": "Phone",
       "sections": [
         {"id": "opening", "title": "Opening", "weight": 1, "questions": [
           {"id": "greeting", "ask": "Greeted with name?", "type": "yes-no", "weight": 1}]},
         {"id": "talk", "title": "The talk", "weight": 3, "questions": [
           {"id": "tone", "ask": "How was the tone?", "type": "rating", "weight": 6, "options": [
             {"value": "poor", "score": 0}, {"value": "fair", "score": 50}, {"value": "good", "score": 100}]},
           {"id": "ownership", "ask": "Was it owned?", "type": "rating", "weight": 2, "options": [
             {"value": "no", "score": 0}, {"value": "partly", "score": 50}, {"value": "yes", "score": 100}]},
           {"id": "silence", "ask": "Longest silence?", "type": "number", "weight": 1,
            "ranges": [{"id": "short", "to": 20, "score": 2}, {"id": "long", "score": 0}]}]}]}
      """;

  /** With a study of each reviewer. */
  public static final CalibrationAnalyzer ANALYZER =
      CalibrationAnalyzer.of(
          CalibrationSettings.ofDefaults().withStudy(ReviewerSettings.ofDefaults()));

  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
  private static final List<String> TONES = List.of("poor", "fair", "good");
  private static final List<String> OWNED = List.of("no", "partly", "yes");

  private Session() {}

  public static ReportSource source() {
    return new ReportSource("session.ndjson", "phone@1.0.0", 192, 0);
  }

  /** Of the reviewers by these four names; the third is harsh. */
  public static CalibrationReport report(String... reviewers) {
    return ANALYZER.analyze(SessionRatings.of(card(), evaluations(List.of(reviewers))));
  }

  public static CalibrationReport report() {
    return report("ana", "ben", "cleo", "dan");
  }

  public static Scorecard card() {
    return JsonScorecards.read("phone.json", CARD.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  public static List<Evaluation> evaluations(List<String> reviewers) {
    Random random = new Random(7);
    List<Evaluation> all = new ArrayList<>();
    for (int call = 1; call <= 48; call++) {
      boolean greeted = random.nextInt(3) > 0;
      int tone = random.nextInt(3);
      int silence = 5 + random.nextInt(30);
      for (int i = 0; i < reviewers.size(); i++) {
        int lower = i == 2 && random.nextInt(5) > 0 ? 1 : 0;
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("greeting", Answer.of(greeted ? "yes" : "no"));
        answers.put("tone", Answer.of(TONES.get(Math.max(0, tone - lower))));
        answers.put("ownership", Answer.of(OWNED.get(random.nextInt(3))));
        answers.put("silence", Answer.of(silence + random.nextInt(2)));
        all.add(
            new Evaluation(
                "e-" + call + "-" + i,
                card().ref(),
                Interaction.of("call-" + call),
                Reviewer.of(reviewers.get(i)),
                START.plus(Duration.ofHours(6L * call)),
                null,
                answers,
                Map.of(),
                Map.of()));
      }
    }
    return all;
  }
}
