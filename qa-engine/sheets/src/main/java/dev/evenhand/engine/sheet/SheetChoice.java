package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Which sheet of a workbook is read. */
final class SheetChoice {
  private static final int SHOWN = 10;

  /** The sheets that every report has which qa calibrate writes, the first in the first place. */
  private static final List<String> OF_REPORTS = List.of("Summary", "Criteria", "Coefficients");

  private SheetChoice() {}

  /** The sheet of this name or number; the first that can be seen if none is asked for. */
  static Sheet of(List<Sheet> all, @Nullable String asked, Guesses guesses) throws SheetFault {
    if (all.isEmpty()) {
      throw new SheetFault(WorkbookCheck.broken(guesses.source()));
    }
    if (asked != null) {
      return asked(all, asked, guesses.source());
    }
    if (isReport(all)) {
      throw new SheetFault(ownReport(guesses.source()));
    }
    return first(all, guesses);
  }

  private static boolean isReport(List<Sheet> all) {
    return all.get(0).getName().equals(OF_REPORTS.get(0))
        && all.stream().map(Sheet::getName).toList().containsAll(OF_REPORTS);
  }

  private static Problem ownReport(String source) {
    return Problem.unreadable(
        "own-report",
        Location.of(source),
        "this is a report of qa, not what was rated",
        "Give the file that it was made from: the sheet Summary names it as its source. Or name a"
            + " sheet to read all the same (qa's option --sheet Criteria).");
  }

  private static Sheet first(List<Sheet> all, Guesses guesses) {
    Sheet first =
        all.stream()
            .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
            .findFirst()
            .orElse(all.get(0));
    if (all.size() > 1) {
      guesses.notice(
          "first-sheet",
          "read the sheet '%s', the first of %s".formatted(first.getName(), all.size()),
          "Use qa's option --sheet for another: %s.".formatted(names(all)));
    }
    return first;
  }

  private static Sheet asked(List<Sheet> all, String asked, String source) throws SheetFault {
    Optional<Sheet> named =
        all.stream().filter(sheet -> sheet.getName().equalsIgnoreCase(asked)).findFirst();
    if (named.isPresent()) {
      return named.get();
    }
    for (int i = 0; i < all.size(); i++) {
      if (asked.equals(String.valueOf(i + 1))) {
        return all.get(i);
      }
    }
    throw new SheetFault(
        Problem.unreadable(
            "sheet-missing",
            Location.of(source),
            "the workbook has no sheet '%s'".formatted(asked),
            "There are %s.".formatted(names(all))));
  }

  private static String names(List<Sheet> all) {
    return all.stream().limit(SHOWN).map(Sheet::getName).collect(Collectors.joining(", "))
        + (all.size() > SHOWN ? " …" : "");
  }
}
