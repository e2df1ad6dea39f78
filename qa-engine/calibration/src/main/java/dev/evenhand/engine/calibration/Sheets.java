package dev.evenhand.engine.calibration;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.engine.calibration.InteractionSheet.GivenAnswer;
import dev.evenhand.engine.calibration.InteractionSheet.QuestionDispute;
import dev.evenhand.engine.calibration.InteractionSheet.Total;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the discussion sheet of a session. */
record Sheets(List<Question> questions, @Nullable String reference) {
  /** A page for each interaction of at least two evaluations, the widest spread first. */
  List<InteractionSheet> of(List<ScoredEvaluation> evaluations) {
    Map<String, List<ScoredEvaluation>> byInteraction =
        evaluations.stream().collect(Collectors.groupingBy(ScoredEvaluation::interaction));
    return byInteraction.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> sheet(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble(InteractionSheet::spread)
                .reversed()
                .thenComparing(InteractionSheet::interaction))
        .toList();
  }

  private InteractionSheet sheet(String interaction, List<ScoredEvaluation> evaluations) {
    List<ScoredEvaluation> byName =
        evaluations.stream().sorted(Comparator.comparing(ScoredEvaluation::reviewer)).toList();
    List<Total> totals = byName.stream().map(this::total).toList();
    double spread =
        range(totals.stream().flatMap(total -> Optional.ofNullable(total.ratio()).stream()));
    List<QuestionDispute> disputes =
        questions.stream()
            .flatMap(question -> dispute(question, byName).stream())
            .sorted(Comparator.comparingDouble(QuestionDispute::moved).reversed())
            .toList();
    return new InteractionSheet(interaction, totals, spread, disputes);
  }

  /** The greatest less the least; 0 below two. */
  private static double range(Stream<Double> values) {
    DoubleSummaryStatistics found = values.mapToDouble(value -> value).summaryStatistics();
    return found.getCount() < 2 ? 0 : found.getMax() - found.getMin();
  }

  private Total total(ScoredEvaluation judged) {
    Optional<Double> ratio =
        Optional.ofNullable(judged.score()).flatMap(Score::ratio).map(Fraction::doubleValue);
    return new Total(
        judged.evaluation().reviewer(), ratio.orElse(null), judged.reviewer().equals(reference));
  }

  /** The question, if two reviewers answered it differently. */
  private static Optional<QuestionDispute> dispute(
      Question question, List<ScoredEvaluation> evaluations) {
    List<GivenAnswer> answers =
        evaluations.stream().map(judged -> given(question, judged)).toList();
    long different =
        answers.stream()
            .flatMap(given -> Optional.ofNullable(given.answer()).stream())
            .distinct()
            .count();
    double range =
        range(
            evaluations.stream()
                .flatMap(judged -> Optional.ofNullable(judged.question(question.id())).stream())
                .map(scored -> scored.contribution().doubleValue()));
    return different < 2
        ? Optional.empty()
        : Optional.of(
            new QuestionDispute(question.id(), question.ask().toString(), range, answers));
  }

  private static GivenAnswer given(Question question, ScoredEvaluation judged) {
    QuestionScore scored = judged.question(question.id());
    return new GivenAnswer(
        judged.reviewer(),
        Optional.ofNullable(judged.answer(question.id())).map(ScoredEvaluation::label).orElse(null),
        scored == null ? 0 : scored.contribution().doubleValue());
  }
}
