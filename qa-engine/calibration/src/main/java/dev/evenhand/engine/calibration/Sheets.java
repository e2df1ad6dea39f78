package dev.evenhand.engine.calibration;

import dev.evenhand.api.scorecard.Question;
import dev.evenhand.engine.calibration.EvaluationColumns.Contribution;
import dev.evenhand.engine.calibration.EvaluationColumns.Percent;
import dev.evenhand.engine.calibration.InteractionSheet.GivenAnswer;
import dev.evenhand.engine.calibration.InteractionSheet.QuestionDispute;
import dev.evenhand.engine.calibration.InteractionSheet.Total;
import dev.evenhand.engine.estimate.arithmetic.Order;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the discussion sheet of a session. */
record Sheets(EvaluationColumns columns, @Nullable String reference) {
  /**
   * A page for each interaction of at least two evaluations, the widest spread first. Each is made
   * when it is asked for.
   */
  List<InteractionSheet> of(int[] rows) {
    InteractionRows all = InteractionRows.of(columns, rows);
    int[] shared = IntStream.range(0, all.size()).filter(place -> all.count(place) > 1).toArray();
    double[] spreads = Arrays.stream(shared).mapToDouble(place -> spread(all.of(place))).toArray();
    int[] order = Order.of(shared.length, (a, b) -> Double.compare(spreads[b], spreads[a]));
    return new ComputedList<>(order.length, i -> sheet(all.of(shared[order[i]])));
  }

  private double spread(int[] rows) {
    return range(
        Arrays.stream(rows)
            .mapToObj(columns.totals()::get)
            .flatMap(total -> Optional.ofNullable(total).map(Percent::ratio).stream()));
  }

  private InteractionSheet sheet(int[] rows) {
    List<Integer> byName =
        Arrays.stream(rows)
            .boxed()
            .sorted(Comparator.comparing(row -> columns.reviewer(row).id()))
            .toList();
    List<QuestionDispute> disputes =
        columns.questions.stream()
            .flatMap(question -> dispute(question, byName).stream())
            .sorted(Comparator.comparingDouble(QuestionDispute::moved).reversed())
            .toList();
    return new InteractionSheet(
        columns.interactionId(rows[0]),
        byName.stream().map(this::total).toList(),
        spread(rows),
        disputes);
  }

  /** The greatest less the least; 0 below two. */
  private static double range(Stream<Double> values) {
    DoubleSummaryStatistics found = values.mapToDouble(value -> value).summaryStatistics();
    return found.getCount() < 2 ? 0 : found.getMax() - found.getMin();
  }

  private Total total(int row) {
    Percent total = columns.totals().get(row);
    return new Total(
        columns.reviewer(row),
        total == null ? null : total.ratio(),
        columns.reviewer(row).id().equals(reference));
  }

  /** The question, if two reviewers answered it differently. */
  private Optional<QuestionDispute> dispute(Question question, List<Integer> rows) {
    List<GivenAnswer> answers = rows.stream().map(row -> given(question, row)).toList();
    long different =
        answers.stream()
            .flatMap(given -> Optional.ofNullable(given.answer()).stream())
            .distinct()
            .count();
    if (different < 2) {
      return Optional.empty();
    }
    ValueColumn<Contribution> contributions = columns.contributions(question.id());
    double range =
        range(
            rows.stream()
                .flatMap(row -> Optional.ofNullable(contributions.get(row)).stream())
                .map(Contribution::ratio));
    return Optional.of(
        new QuestionDispute(question.id(), question.ask().toString(), range, answers));
  }

  private GivenAnswer given(Question question, int row) {
    Contribution contribution = columns.contributions(question.id()).get(row);
    return new GivenAnswer(
        columns.reviewer(row).id(),
        columns.answers(question.id()).get(row),
        contribution == null ? 0 : contribution.ratio());
  }
}
