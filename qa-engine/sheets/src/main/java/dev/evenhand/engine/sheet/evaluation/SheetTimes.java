package dev.evenhand.engine.sheet.evaluation;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.sheet.CellTimes;
import dev.evenhand.engine.sheet.DateOrder;
import dev.evenhand.engine.sheet.SheetRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the times of a table are to be read, as its first rows decide: evaluations are given before
 * the last row is seen.
 *
 * @param reader null if times can't be used
 * @param notice what is to be told of that
 */
record SheetTimes(@Nullable CellTimes reader, Optional<Problem> notice) {
  static SheetTimes of(
      List<SheetRow> first, SheetColumns columns, @Nullable DateOrder said, String source) {
    CellTimes look = new CellTimes(said);
    columns
        .place(EvaluationColumn.TIME)
        .ifPresent(place -> first.forEach(row -> look.read(row.cell(place), row.line())));
    Optional<Problem> notice = look.told(source);
    boolean open = notice.filter(told -> told.severity() == Problem.Severity.WARNING).isPresent();
    return new SheetTimes(
        open ? null : new CellTimes(look.order().orElse(DateOrder.DAY_FIRST)), notice);
  }
}
