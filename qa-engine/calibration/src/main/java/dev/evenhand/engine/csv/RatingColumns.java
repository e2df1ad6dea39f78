package dev.evenhand.engine.csv;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Names;
import dev.evenhand.api.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * Where the columns of a ratings file stand.
 *
 * @param count how many cells a row has
 */
record RatingColumns(Map<RatingColumn, Integer> places, int count) {
  /**
   * Finds the columns in {@code header}, or adds what is wrong with it to {@code problems}.
   *
   * @param chosen names that the caller gave, in place of the usual ones
   */
  static Optional<RatingColumns> of(
      List<String> header,
      Map<RatingColumn, String> chosen,
      char delimiter,
      String source,
      List<Problem> problems) {
    Location location = Location.of(source, 1);
    List<String> names = header.stream().map(RatingColumns::folded).toList();
    findRepeated(names, location, problems);
    Map<RatingColumn, Integer> places = new EnumMap<>(RatingColumn.class);
    List<RatingColumn> missing = new ArrayList<>();
    for (RatingColumn column : RatingColumn.values()) {
      List<Integer> found = places(column, chosen, names);
      if (found.size() > 1) {
        problems.add(ambiguous(column, location));
      } else if (found.size() == 1) {
        places.put(column, found.get(0));
      } else if (column.isRequired() || chosen.containsKey(column)) {
        missing.add(column);
      }
    }
    addMissing(missing, chosen, names, location, problems);
    if (problems.isEmpty()) {
      return Optional.of(new RatingColumns(places, names.size()));
    }
    hintAtDelimiter(header, delimiter, location, problems);
    return Optional.empty();
  }

  private static List<Integer> places(
      RatingColumn column, Map<RatingColumn, String> chosen, List<String> names) {
    String own = chosen.get(column);
    return (own == null ? column.names() : List.of(folded(own)))
        .stream().map(names::indexOf).filter(place -> place >= 0).toList();
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  boolean has(RatingColumn column) {
    return places.containsKey(column);
  }

  /** The cell of a row without blanks around it; empty if there is no such column. */
  String cell(CSVRecord row, RatingColumn column) {
    Integer place = places.get(column);
    return place == null ? "" : row.get(place).strip();
  }

  private static void findRepeated(List<String> names, Location location, List<Problem> problems) {
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Integer first = firsts.putIfAbsent(names.get(i), i);
      if (first != null) {
        problems.add(
            Problem.unreadable(
                "duplicate-column",
                location,
                "columns %s and %s are both called '%s'".formatted(first + 1, i + 1, names.get(i)),
                "Rename or remove one of them."));
      }
    }
  }

  private static Problem ambiguous(RatingColumn column, Location location) {
    return Problem.unreadable(
        "ambiguous-column",
        location,
        "columns '%s' mean the same".formatted(String.join("' and '", column.names())),
        "Keep one of them, or name the one that is meant.");
  }

  private static void addMissing(
      List<RatingColumn> missing,
      Map<RatingColumn, String> chosen,
      List<String> names,
      Location location,
      List<Problem> problems) {
    List<String> usual =
        missing.stream()
            .filter(column -> !chosen.containsKey(column))
            .map(column -> "'%s' (or '%s')".formatted(column.names().get(0), column.names().get(1)))
            .toList();
    if (!usual.isEmpty()) {
      problems.add(
          missing(
              "no column " + String.join(", ", usual),
              "Name the columns item, rater, value and, if there are several, criterion; or say"
                  + " which they are (--item-column call).",
              names,
              location));
    }
    for (RatingColumn column : missing) {
      String own = chosen.get(column);
      if (own != null) {
        problems.add(
            missing(
                "no column '%s', which is to be the %s".formatted(own, column.names().get(0)),
                Names.maybe(own, names, "Name one of the columns of the file."),
                names,
                location));
      }
    }
  }

  private static Problem missing(
      String message, String remedy, List<String> names, Location location) {
    String all = String.join(", ", names);
    String shown = all.length() <= 60 ? all : all.substring(0, 60) + "…";
    return Problem.unreadable("missing-column", location, message, remedy).with(shown, null);
  }

  /** The usual reason why no column is found: another delimiter. */
  private static void hintAtDelimiter(
      List<String> header, char delimiter, Location location, List<Problem> problems) {
    String line = String.join("", header);
    List<String> others = new ArrayList<>(List.of(";", "\t", ",", "|"));
    others.remove(String.valueOf(delimiter));
    others.stream()
        .filter(other -> header.size() == 1 && line.contains(other))
        .findFirst()
        .ifPresent(
            other -> {
              problems.clear();
              problems.add(
                  Problem.unreadable(
                      "other-delimiter",
                      location,
                      "the header has one column only",
                      "Maybe the columns are parted by '%s': say --delimiter '%s'."
                          .formatted(
                              other.equals("\t") ? "tab" : other,
                              other.equals("\t") ? "\\t" : other)));
            });
  }
}
