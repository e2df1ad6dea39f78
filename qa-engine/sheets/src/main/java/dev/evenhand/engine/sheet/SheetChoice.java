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

  private SheetChoice() {}

  /** The sheet of this name or number; the first that can be seen if none is asked for. */
  static Sheet of(List<Sheet> all, @Nullable String asked, Guesses guesses) throws SheetFault {
    if (all.isEmpty()) {
      throw new SheetFault(WorkbookCheck.broken(guesses.source()));
    }
    return asked == null ? first(all, guesses) : asked(all, asked, guesses.source());
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
          "Say --sheet for another: %s.".formatted(names(all)));
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
