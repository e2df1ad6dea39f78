package dev.evenhand.engine.csv;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the columns of a ratings file stand.
 *
 * @param criterion empty if the file has one criterion only
 */
record RatingColumns(int item, int rater, int value, OptionalInt criterion, int count) {
  private static final List<String> ITEM = List.of("item", "interaction");
  private static final List<String> RATER = List.of("rater", "reviewer");
  private static final List<String> VALUE = List.of("value", "answer");
  private static final List<String> CRITERION = List.of("criterion", "question");

  /** Finds the columns in {@code header}, or adds what is wrong with it to {@code problems}. */
  static Optional<RatingColumns> of(
      List<String> header, char delimiter, String source, List<Problem> problems) {
    Location location = Location.of(source, 1);
    List<String> names =
        header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    findRepeated(names, location, problems);
    OptionalInt item = find(names, ITEM, true, location, problems);
    OptionalInt rater = find(names, RATER, true, location, problems);
    OptionalInt value = find(names, VALUE, true, location, problems);
    OptionalInt criterion = find(names, CRITERION, false, location, problems);
    if (problems.isEmpty()) {
      return Optional.of(
          new RatingColumns(
              item.getAsInt(), rater.getAsInt(), value.getAsInt(), criterion, names.size()));
    }
    hintAtDelimiter(header, delimiter, location, problems);
    return Optional.empty();
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

  private static OptionalInt find(
      List<String> names,
      List<String> aliases,
      boolean required,
      Location location,
      List<Problem> problems) {
    List<String> present = aliases.stream().filter(names::contains).toList();
    if (present.size() > 1) {
      problems.add(
          Problem.unreadable(
              "ambiguous-column",
              location,
              "columns '%s' mean the same".formatted(String.join("' and '", present)),
              "Keep one of them."));
    } else if (present.isEmpty() && required) {
      problems.add(
          Problem.unreadable(
                  "missing-column",
                  location,
                  "no column '%s'".formatted(String.join("' or '", aliases)),
                  "Name the columns item, rater, value and, if there are several, criterion.")
              .with(shown(names), null));
    }
    return present.isEmpty() ? OptionalInt.empty() : OptionalInt.of(names.indexOf(present.get(0)));
  }

  private static String shown(List<String> names) {
    String all = String.join(", ", names);
    return all.length() <= 60 ? all : all.substring(0, 60) + "…";
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
