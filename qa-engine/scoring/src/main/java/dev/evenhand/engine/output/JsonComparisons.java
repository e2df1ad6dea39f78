package dev.evenhand.engine.output;

import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.compare.CardChange;
import dev.evenhand.engine.compare.CardComparison;
import dev.evenhand.engine.compare.CardPart;
import dev.evenhand.engine.compare.NotRescored;
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
import java.util.Objects;
import java.util.Optional;

/**
 * Comparisons of cards and of evaluations as JSON, documented contracts. Numbers are the doubles
 * nearest the exact ones; shares and moves are parts of the whole score.
 *
 * <p>Safe for threads.
 */
public final class JsonComparisons {
  /** The name and version of the shape of two cards. */
  public static final String CARDS = "evenhand-card-comparison/1";

  /** The name and version of the shape of two evaluations. */
  public static final String EVALUATIONS = "evenhand-evaluation-comparison/1";

  private JsonComparisons() {}

  /** Two cards, indented. */
  public static String write(CardComparison comparison) {
    Objects.requireNonNull(comparison, "comparison");
    return JsonText.indented(cards(comparison));
  }

  /** Two cards and what they make of the same evaluations, indented. */
  public static String write(CardComparison comparison, Rescoring rescoring) {
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(rescoring, "rescoring");
    return JsonText.indented(cards(comparison).put("evaluations", fields(rescoring)));
  }

  /** Two evaluations, indented. */
  public static String write(EvaluationComparison comparison) {
    Objects.requireNonNull(comparison, "comparison");
    return JsonText.indented(
        JsonObject.of("format", EVALUATIONS)
            .put("scorecard", comparison.first().evaluation().scorecard().toString())
            .put("interaction", comparison.first().evaluation().interaction().id())
            .put("first", evaluation(comparison.first()))
            .put("second", evaluation(comparison.second()))
            .put("moved", comparison.moved())
            .put("answeredDifferently", comparison.answeredDifferently())
            .put("untried", comparison.untried() == 0 ? null : comparison.untried())
            .list("differences", comparison.differences(), JsonComparisons::fields));
  }

  private static JsonObject cards(CardComparison comparison) {
    VersionAdvice advice = comparison.advice();
    return JsonObject.of("format", CARDS)
        .put("before", comparison.before().ref().toString())
        .put("after", comparison.after().ref().toString())
        .put("comparable", JsonText.word(comparison.comparability()))
        .put(
            "version",
            JsonObject.of("raise", JsonText.word(advice.part()))
                .put("verdict", JsonText.word(advice.verdict()))
                .put("next", advice.next()))
        .list("changes", comparison.changes(), JsonComparisons::fields)
        .list("shares", comparison.shares(), JsonComparisons::fields)
        .list("renames", comparison.renames(), JsonComparisons::fields)
        .put("unguessed", comparison.unguessed() == 0 ? null : comparison.unguessed());
  }

  private static JsonObject fields(CardChange change) {
    return JsonObject.of("kind", JsonText.word(change.kind()))
        .putAll(place(change.place()))
        .put("property", change.property())
        .put("language", change.language())
        .put("before", change.before())
        .put("after", change.after())
        .put("effect", JsonText.word(change.effect()));
  }

  private static JsonObject place(CardPart place) {
    return JsonObject.of("subject", JsonText.word(place.subject()))
        .put("id", place.id())
        .put("part", place.part());
  }

  private static JsonObject fields(ShareChange share) {
    return place(share.place()).put("before", share.before()).put("after", share.after());
  }

  private static JsonObject fields(RenameGuess guess) {
    return JsonObject.of("before", place(guess.before()))
        .put("after", place(guess.after()))
        .put("why", JsonText.word(guess.why()))
        .list("changes", guess.changes(), JsonComparisons::fields);
  }

  private static JsonObject fields(Rescoring rescoring) {
    long notListed = rescoring.changed() - rescoring.mostMoved().size();
    long notScored = rescoring.notScored() - rescoring.notRescored().size();
    return JsonObject.of("scored", rescoring.scored())
        .put("meanBefore", rescoring.meanBefore().ratio())
        .put("meanAfter", rescoring.meanAfter().ratio())
        .list("outcomeMoves", rescoring.outcomeMoves(), JsonComparisons::fields)
        .list("changed", rescoring.mostMoved(), JsonComparisons::fields)
        .put("changedNotListed", notListed == 0 ? null : notListed)
        .list("notScored", rescoring.notRescored(), JsonComparisons::fields)
        .put("notScoredNotListed", notScored == 0 ? null : notScored);
  }

  private static JsonObject fields(Rescoring.OutcomeMove move) {
    return JsonObject.of("before", move.before().name())
        .put("after", move.after().name())
        .put("evaluations", move.evaluations());
  }

  private static JsonObject fields(RescoredEvaluation score) {
    return JsonObject.of("evaluation", score.before().evaluation().id())
        .put("interaction", score.before().evaluation().interaction().id())
        .put("before", score(score.before()))
        .put("after", score(score.after()))
        .put("moved", score.moved());
  }

  private static JsonObject fields(NotRescored evaluation) {
    return JsonObject.of("evaluation", evaluation.evaluation())
        .put("by", JsonText.word(evaluation.by()))
        .list("problems", evaluation.problems(), ProblemFields::of);
  }

  private static JsonObject evaluation(Score score) {
    return JsonObject.of("evaluation", score.evaluation().id())
        .put("reviewer", score.evaluation().reviewer().id())
        .putAll(score(score));
  }

  private static JsonObject score(Score score) {
    boolean decides = score.scoring().passOn() == PassOn.CRITICAL;
    return JsonScores.ratio(score.ratio())
        .put("criticalRatio", decides ? score.critical().ratio() : Optional.empty())
        .put("outcome", score.outcome().name())
        .put("band", score.band(), Text::toString);
  }

  private static JsonObject fields(ScoreDifference difference) {
    if (difference instanceof ScoreDifference.OfQuestion question) {
      return JsonObject.of("question", question.id())
          .put("title", question.title().toString())
          .put("first", JsonScores.answer(question.first()))
          .put("second", JsonScores.answer(question.second()))
          .put("moved", question.moved())
          .put("alone", question.alone());
    }
    ScoreDifference.OfRules rules = (ScoreDifference.OfRules) difference;
    return JsonObject.of("rulesOf", rules.id())
        .put("title", rules.title().toString())
        .list("first", rules.first(), JsonScores::rule)
        .list("second", rules.second(), JsonScores::rule)
        .put("moved", rules.moved());
  }
}
