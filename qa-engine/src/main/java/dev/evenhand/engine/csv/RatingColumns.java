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
import java.util.stream.Stream;

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
    findAmbiguous(names, location, problems);
    findMissing(names, location, problems);
    if (problems.isEmpty()) {
      OptionalInt criterion = find(names, CRITERION);
      return Optional.of(
          new RatingColumns(
              find(names, ITEM).getAsInt(),
              find(names, RATER).getAsInt(),
              find(names, VALUE).getAsInt(),
              criterion,
              names.size()));
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

  private static OptionalInt find(List<String> names, List<String> aliases) {
    return aliases.stream().mapToInt(names::indexOf).filter(index -> index >= 0).findFirst();
  }

  private static void findAmbiguous(List<String> names, Location location, List<Problem> problems) {
    Stream.of(ITEM, RATER, VALUE, CRITERION)
        .filter(names::containsAll)
        .forEach(
            aliases ->
                problems.add(
                    Problem.unreadable(
                        "ambiguous-column",
                        location,
                        "columns '%s' mean the same".formatted(String.join("' and '", aliases)),
                        "Keep one of them.")));
  }

  private static void findMissing(List<String> names, Location location, List<Problem> problems) {
    List<String> missing =
        Stream.of(ITEM, RATER, VALUE)
            .filter(aliases -> find(names, aliases).isEmpty())
            .map(aliases -> "'%s' (or '%s')".formatted(aliases.get(0), aliases.get(1)))
            .toList();
    if (!missing.isEmpty()) {
      problems.add(
          Problem.unreadable(
                  "missing-column",
                  location,
                  "no column " + String.join(", ", missing),
                  "Name the columns item, rater, value and, if there are several, criterion.")
              .with(shown(names), null));
    }
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
