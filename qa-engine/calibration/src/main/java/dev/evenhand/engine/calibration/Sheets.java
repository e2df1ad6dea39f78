package dev.evenhand.engine.calibration;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.engine.calibration.InteractionSheet.GivenAnswer;
import dev.evenhand.engine.calibration.InteractionSheet.QuestionDispute;
import dev.evenhand.engine.calibration.InteractionSheet.Total;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the discussion sheet of a session. */
final class Sheets {
  private final List<Question> questions;
  private final @Nullable String reference;

  Sheets(List<Question> questions, @Nullable String reference) {
    this.questions = questions;
    this.reference = reference;
  }

  /** A page for each interaction of at least two evaluations, the widest spread first. */
  List<InteractionSheet> of(List<Judged> evaluations) {
    Map<String, List<Judged>> byInteraction = new TreeMap<>();
    for (Judged judged : evaluations) {
      byInteraction.computeIfAbsent(judged.interaction(), id -> new ArrayList<>()).add(judged);
    }
    return byInteraction.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> sheet(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble(InteractionSheet::spread)
                .reversed()
                .thenComparing(InteractionSheet::interaction))
        .toList();
  }

  private InteractionSheet sheet(String interaction, List<Judged> evaluations) {
    List<Judged> byName =
        evaluations.stream().sorted(Comparator.comparing(Judged::reviewer)).toList();
    List<Total> totals = byName.stream().map(this::total).toList();
    DoubleSummaryStatistics ratios =
        totals.stream()
            .flatMap(total -> Optional.ofNullable(total.ratio()).stream())
            .mapToDouble(ratio -> ratio)
            .summaryStatistics();
    double spread = ratios.getCount() < 2 ? 0 : ratios.getMax() - ratios.getMin();
    List<QuestionDispute> disputes =
        questions.stream()
            .flatMap(question -> dispute(question, byName).stream())
            .sorted(Comparator.comparingDouble(QuestionDispute::moved).reversed())
            .toList();
    return new InteractionSheet(interaction, totals, spread, disputes);
  }

  private Total total(Judged judged) {
    Optional<Double> ratio =
        Optional.ofNullable(judged.score()).flatMap(Score::ratio).map(Fraction::doubleValue);
    return new Total(
        judged.evaluation().reviewer(), ratio.orElse(null), judged.reviewer().equals(reference));
  }

  /** The question, if two reviewers answered it differently. */
  private static Optional<QuestionDispute> dispute(Question question, List<Judged> evaluations) {
    List<GivenAnswer> answers = new ArrayList<>();
    DoubleSummaryStatistics moved = new DoubleSummaryStatistics();
    for (Judged judged : evaluations) {
      Answer answer = judged.answer(question.id());
      QuestionScore scored = judged.question(question.id());
      double contribution = scored == null ? 0 : scored.contribution().doubleValue();
      if (scored != null) {
        moved.accept(contribution);
      }
      answers.add(
          new GivenAnswer(
              judged.reviewer(), answer == null ? null : Judged.label(answer), contribution));
    }
    long different =
        answers.stream()
            .flatMap(given -> Optional.ofNullable(given.answer()).stream())
            .distinct()
            .count();
    double range = moved.getCount() < 2 ? 0 : moved.getMax() - moved.getMin();
    return different < 2
        ? Optional.empty()
        : Optional.of(
            new QuestionDispute(question.id(), question.ask().toString(), range, answers));
  }
}
