package dev.evenhand.engine.output;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.compare.CardChange;
import dev.evenhand.engine.compare.CardComparison;
import dev.evenhand.engine.compare.NotRescored;
import dev.evenhand.engine.compare.Place;
import dev.evenhand.engine.compare.RenameGuess;
import dev.evenhand.engine.compare.RescoredEvaluation;
import dev.evenhand.engine.compare.Rescoring;
import dev.evenhand.engine.compare.ShareChange;
import dev.evenhand.engine.compare.VersionAdvice;
import dev.evenhand.engine.explain.EvaluationComparison;
import dev.evenhand.engine.explain.ScoreDifference;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.ProblemFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of cards and of evaluations as JSON, documented contracts. Numbers are the doubles
 * nearest the exact ones; shares and moves are parts of the whole score.
 */
public final class JsonComparisons {
  /** The name and version of the shape of two cards. */
  public static final String CARDS = "evenhand-card-comparison/1";

  /** The name and version of the shape of two evaluations. */
  public static final String EVALUATIONS = "evenhand-evaluation-comparison/1";

  private JsonComparisons() {}

  /** Two cards, indented. */
  public static String write(CardComparison comparison) {
    return JsonText.indented(cards(comparison).map());
  }

  /** Two cards and what they make of the same evaluations, indented. */
  public static String write(CardComparison comparison, Rescoring rescoring) {
    return JsonText.indented(cards(comparison).put("evaluations", fields(rescoring)).map());
  }

  /** Two evaluations, indented. */
  public static String write(EvaluationComparison comparison) {
    return JsonText.indented(
        new JsonObject()
            .put("format", EVALUATIONS)
            .put("scorecard", comparison.first().evaluation().scorecard().toString())
            .put("interaction", comparison.first().evaluation().interaction().id())
            .put("first", evaluation(comparison.first()))
            .put("second", evaluation(comparison.second()))
            .put("moved", number(comparison.moved()))
            .put("answeredDifferently", comparison.answeredDifferently())
            .put(
                "differences",
                comparison.differences().stream().map(JsonComparisons::fields).toList())
            .map());
  }

  private static JsonObject cards(CardComparison comparison) {
    VersionAdvice advice = comparison.advice();
    return new JsonObject()
        .put("format", CARDS)
        .put("before", comparison.before().ref().toString())
        .put("after", comparison.after().ref().toString())
        .put("comparable", JsonText.word(comparison.comparability()))
        .put(
            "version",
            new JsonObject()
                .put("raise", JsonText.word(advice.part()))
                .put("verdict", JsonText.word(advice.verdict()))
                .put("next", advice.next())
                .map())
        .put("changes", changes(comparison.changes()))
        .put("shares", comparison.shares().stream().map(JsonComparisons::fields).toList())
        .put("renames", comparison.renames().stream().map(JsonComparisons::fields).toList());
  }

  private static List<Map<String, Object>> changes(List<CardChange> changes) {
    return changes.stream().map(JsonComparisons::fields).toList();
  }

  private static Map<String, Object> fields(CardChange change) {
    return new JsonObject()
        .put("kind", JsonText.word(change.kind()))
        .putAll(place(change.place()))
        .put("property", change.property())
        .put("language", change.language())
        .put("before", change.before())
        .put("after", change.after())
        .put("effect", JsonText.word(change.effect()))
        .map();
  }

  private static JsonObject place(Place place) {
    return new JsonObject()
        .put("subject", JsonText.word(place.subject()))
        .put("id", place.id())
        .put("part", place.part());
  }

  private static Map<String, Object> fields(ShareChange share) {
    return place(share.place())
        .put("before", number(Optional.ofNullable(share.before())))
        .put("after", number(Optional.ofNullable(share.after())))
        .map();
  }

  private static Map<String, Object> fields(RenameGuess guess) {
    return new JsonObject()
        .put("before", place(guess.before()).map())
        .put("after", place(guess.after()).map())
        .put("why", JsonText.word(guess.why()))
        .put("changes", changes(guess.changes()))
        .map();
  }

  private static Map<String, Object> fields(Rescoring rescoring) {
    return new JsonObject()
        .put("scored", rescoring.scores().size())
        .put("meanBefore", number(rescoring.meanBefore().ratio()))
        .put("meanAfter", number(rescoring.meanAfter().ratio()))
        .put(
            "outcomeMoves", rescoring.outcomeMoves().stream().map(JsonComparisons::fields).toList())
        .put("changed", rescoring.changed().stream().map(JsonComparisons::fields).toList())
        .put("notScored", rescoring.notRescored().stream().map(JsonComparisons::fields).toList())
        .map();
  }

  private static Map<String, Object> fields(Rescoring.OutcomeMove move) {
    return new JsonObject()
        .put("before", move.before().name())
        .put("after", move.after().name())
        .put("evaluations", move.evaluations())
        .map();
  }

  private static Map<String, Object> fields(RescoredEvaluation score) {
    return new JsonObject()
        .put("evaluation", score.before().evaluation().id())
        .put("interaction", score.before().evaluation().interaction().id())
        .put("before", score(score.before()).map())
        .put("after", score(score.after()).map())
        .put("moved", number(score.moved()))
        .map();
  }

  private static Map<String, Object> fields(NotRescored evaluation) {
    return new JsonObject()
        .put("evaluation", evaluation.evaluation())
        .put("by", JsonText.word(evaluation.by()))
        .put("problems", ProblemFields.list(evaluation.problems()))
        .map();
  }

  private static Map<String, Object> evaluation(Score score) {
    return new JsonObject()
        .put("evaluation", score.evaluation().id())
        .put("reviewer", score.evaluation().reviewer().id())
        .putAll(score(score))
        .map();
  }

  private static JsonObject score(Score score) {
    Text band = score.band();
    return new JsonObject()
        .put("ratio", number(score.ratio()))
        .put("undefined", score.ratio().isPresent() ? null : "NOTHING_APPLICABLE")
        .put("outcome", score.outcome().name())
        .put("band", band == null ? null : band.toString());
  }

  private static Map<String, Object> fields(ScoreDifference difference) {
    JsonObject fields = new JsonObject();
    if (difference instanceof ScoreDifference.OfQuestion question) {
      fields
          .put("question", question.id())
          .put("title", question.title().toString())
          .put("first", JsonScores.answer(question.first()))
          .put("second", JsonScores.answer(question.second()))
          .put("moved", question.moved().doubleValue())
          .put("alone", number(question.alone()));
    } else if (difference instanceof ScoreDifference.OfRules rules) {
      fields
          .put("rulesOf", rules.id())
          .put("title", rules.title().toString())
          .put("first", rules(rules.first()))
          .put("second", rules(rules.second()))
          .put("moved", rules.moved().doubleValue());
    }
    return fields.map();
  }

  private static List<Map<String, Object>> rules(List<AppliedRule> rules) {
    return rules.stream().map(JsonScores::rule).toList();
  }

  private static @Nullable Double number(Optional<Fraction> fraction) {
    return fraction.map(Fraction::doubleValue).orElse(null);
  }
}
