package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.words.Numerals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the columns are called.
 *
 * @param groups what stands above the names, by column, where cells are merged over several; empty
 *     if nothing does
 * @param line where the names stand; 0 if the format tells them
 * @param rows how many of the first rows it takes, with titles above it
 */
record Header(List<String> names, List<String> groups, int line, int rows) {
  /** The header among the first rows, none of them blank. */
  static Header of(
      List<SheetRow> first,
      @Nullable Integer asked,
      @Nullable ToIntFunction<List<String>> known,
      Guesses guesses)
      throws SheetFault {
    int at = asked == null ? guess(first, known) : find(first, asked, guesses.source());
    if (asked == null && at > 0 && !isAboveRepeated(first, at)) {
      SheetRow title = first.get(0);
      guesses.notice(
          "title-rows",
          title.line(),
          "%s above the header left out: '%s'"
              .formatted(at == 1 ? "one row" : at + " rows", firstFilled(title)),
          "Use qa's option --header-row if another row names the columns.");
    }
    return at(first, at);
  }

  private static String firstFilled(SheetRow row) {
    return row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
  }

  private static int find(List<SheetRow> first, int line, String source) throws SheetFault {
    for (int i = 0; i < first.size(); i++) {
      if (first.get(i).line() == line) {
        return i;
      }
    }
    throw new SheetFault(
        Problem.unreadable(
            "header-missing",
            Location.of(source, Math.max(line, 1)),
            "row %s holds nothing, so it can't name the columns".formatted(line),
            "Use qa's option --header-row with the row that does."));
  }

  /** The first row of those with the most known names; else what its look tells. */
  private static int guess(List<SheetRow> first, @Nullable ToIntFunction<List<String>> known) {
    int most = 0;
    int at = -1;
    for (int i = 0; known != null && i < first.size(); i++) {
      int names = known.applyAsInt(first.get(i).cells());
      at = names > most ? i : at;
      most = Math.max(most, names);
    }
    return at < 0 ? guess(first) : at;
  }

  /** The first row that is about as wide as most are. */
  private static int guess(List<SheetRow> first) {
    int width = usualWidth(first);
    int at = 0;
    while (at + 1 < first.size() && isTitle(first.get(at), first.get(at + 1), width)) {
      at++;
    }
    return width < 2 ? 0 : at;
  }

  private static int usualWidth(List<SheetRow> first) {
    Map<Integer, Integer> counts = new HashMap<>();
    first.forEach(row -> counts.merge(row.cells().size(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Comparator.<Map.Entry<Integer, Integer>>comparingInt(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static boolean isTitle(SheetRow row, SheetRow next, int width) {
    int filled = row.filled();
    if (filled < 2 || 2 * filled < width) {
      return true;
    }
    return 2 * filled == width && filled < next.filled() && isLikeHeader(next, width);
  }

  private static boolean isLikeHeader(SheetRow row, int width) {
    return row.filled() == width
        && new HashSet<>(row.cells()).size() == width
        && row.cells().stream().noneMatch(Numerals::isNumber);
  }

  /** Whether names stand under this row more than once, which it then tells apart. */
  private static boolean isAboveRepeated(List<SheetRow> first, int at) {
    List<String> names = first.get(at).cells().stream().filter(name -> !name.isEmpty()).toList();
    SheetRow above = first.get(at - 1);
    return at == 1 && new HashSet<>(names).size() < names.size() && above.filled() > 1;
  }

  private static Header at(List<SheetRow> first, int at) {
    SheetRow row = first.get(at);
    if (at > 0 && isAboveRepeated(first, at)) {
      return grouped(first.get(at - 1), row, at + 1);
    }
    if (at + 1 < first.size() && isGroups(row, first.get(at + 1))) {
      return grouped(row, first.get(at + 1), at + 2);
    }
    return new Header(row.cells(), List.of(), row.line(), at + 1);
  }

  /** Whether a row has gaps where the one below it has names, and the other way round. */
  private static boolean isGroups(SheetRow upper, SheetRow lower) {
    boolean gaps = false;
    for (int i = 1; i < lower.cells().size(); i++) {
      gaps |= upper.cell(i).isEmpty() && !lower.cell(i).isEmpty();
    }
    return gaps
        && !upper.cell(0).isEmpty()
        && lower.cell(0).isEmpty()
        && upper.filled() > 1
        && new HashSet<>(lower.cells()).size() < lower.cells().size()
        && lower.cells().stream().noneMatch(Numerals::isNumber);
  }

  private static Header grouped(SheetRow upper, SheetRow lower, int rows) {
    int width = Math.max(upper.cells().size(), lower.cells().size());
    List<String> names = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    String group = "";
    for (int i = 0; i < width; i++) {
      boolean single = lower.cell(i).isEmpty();
      group = upper.cell(i).isEmpty() ? group : upper.cell(i);
      names.add(single ? upper.cell(i) : lower.cell(i));
      groups.add(single || i == 0 ? "" : group);
    }
    return new Header(names, groups, lower.line(), rows);
  }
}
