package dev.evenhand.engine.evaluation;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.JsonTree;
import dev.evenhand.engine.json.RecordReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Stops at the records of an input. The first two show whether they are evaluations at all: an
 * input of other things is told in one problem, and not in one for each property of each line.
 */
final class RecordStops {
  private final String source;
  private final RecordReader records;
  private final Consumer<RecordReader> each;
  private @Nullable RecordReader held;
  private @Nullable Problem strange;
  private boolean any;

  RecordStops(String source, RecordReader records, Consumer<RecordReader> each) {
    this.source = source;
    this.records = records;
    this.each = each;
  }

  Optional<Problem> run() throws IOException {
    int seen = 0;
    while (records.next()) {
      if (records.blank() && !records.tooLong()) {
        continue;
      }
      if (!any && records.first() != '{') {
        return Optional.of(
            NotEvaluations.problem(source, records.number(), records.first(), records.isLine()));
      }
      if (records.isEndless()) {
        return Optional.of(NotEvaluations.endless(source, records.number()));
      }
      any = true;
      seen++;
      Problem foreign = seen <= 2 ? foreign() : null;
      if (seen == 1 && foreign != null) {
        held = new HeldRecord(records);
        strange = foreign;
        continue;
      }
      if (foreign != null && strange != null) {
        return Optional.of(strange);
      }
      release();
      each.accept(records);
    }
    return end();
  }

  /** Gives the first record after all, as the second is an evaluation. */
  private void release() {
    RecordReader first = held;
    held = null;
    if (first != null) {
      each.accept(first);
    }
  }

  private Optional<Problem> end() {
    if (!any) {
      return Optional.of(NotEvaluations.empty(source));
    }
    if (held != null) {
      return Optional.ofNullable(strange);
    }
    return records.isCutOff()
        ? Optional.of(NotEvaluations.cutOff(source, records.number()))
        : Optional.empty();
  }

  private @Nullable Problem foreign() {
    return records.tooLong()
        ? null
        : JsonEvaluations.text(source, records, records.bytes())
            .flatMap(text -> JsonTree.ofLine(text, UnaryOperator.identity()))
            .value()
            .flatMap(tree -> NotEvaluations.ofOther(source, records.number(), tree))
            .orElse(null);
  }
}
