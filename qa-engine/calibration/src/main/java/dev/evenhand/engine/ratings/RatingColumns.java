package dev.evenhand.engine.ratings;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Names;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.words.Spelling;
import dev.evenhand.engine.words.TableWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Which column of a table tells what, by the names of the columns. */
final class RatingColumns {
  /** How a table of a report ends that qa calibrate writes as CSV. */
  private static final List<String> OF_REPORTS = List.of("undefined", "reason");

  private final List<String> names;
  private final Map<RatingColumn, String> chosen;
  private final Map<RatingColumn, Integer> places = new EnumMap<>(RatingColumn.class);
  private final Set<RatingColumn> guessed = EnumSet.noneOf(RatingColumn.class);
  private final List<Problem> problems = new ArrayList<>();
  private final Location location;

  /**
   * Finds the columns.
   *
   * @param chosen names that the caller gave, in place of the usual ones
   */
  RatingColumns(List<String> names, Map<RatingColumn, String> chosen, Location location) {
    this.names = names;
    this.chosen = chosen;
    this.location = location;
    List<String> folded = names.stream().map(Spelling::folded).toList();
    findRepeated(folded);
    for (RatingColumn column : RatingColumn.values()) {
      findNamed(column, folded);
    }
    findUsual(TableWords::is);
    findUsual(TableWords::mayBe);
    findSeveralRaters();
  }

  /** Where each row has one rating, two columns of people leave open whose it is. */
  private void findSeveralRaters() {
    List<String> raters =
        names.stream().filter(name -> TableWords.is(TableWords.Heads.RATER, name)).toList();
    if (!has(RatingColumn.RATER)
        && !chosen.containsKey(RatingColumn.RATER)
        && has(RatingColumn.VALUE)
        && raters.size() > 1) {
      problems.add(
          Problem.unreadable(
              "ambiguous-column",
              location,
              "'%s' may each be the rater".formatted(String.join("' and '", raters)),
              "Say which it is with qa's option --rater-column."));
    }
  }

  private void findNamed(RatingColumn column, List<String> folded) {
    String own = chosen.get(column);
    List<Integer> found =
        (own == null ? column.names() : List.of(Spelling.folded(own)))
            .stream().map(folded::indexOf).filter(place -> place >= 0).toList();
    if (found.size() > 1) {
      problems.add(ambiguous(column));
    } else if (found.size() == 1) {
      places.put(column, found.get(0));
    } else if (own != null) {
      problems.add(absent(column, own));
    }
  }

  /** What is called by another usual name, if only one column is. */
  private void findUsual(BiPredicate<TableWords.Heads, String> isCalled) {
    for (RatingColumn column : RatingColumn.values()) {
      if (!places.containsKey(column) && !chosen.containsKey(column)) {
        int[] found =
            IntStream.range(0, names.size())
                .filter(place -> !places.containsValue(place))
                .filter(place -> isCalled.test(column.heads(), names.get(place)))
                .toArray();
        if (found.length == 1) {
          places.put(column, found[0]);
          guessed.add(column);
        }
      }
    }
  }

  /** What is wrong with the header, whatever shape the table has. */
  List<Problem> problems() {
    return problems;
  }

  Map<RatingColumn, Integer> places() {
    return places;
  }

  boolean has(RatingColumn column) {
    return places.containsKey(column);
  }

  /** Whether the name is one that was said, or the one that the format has for it. */
  boolean isCertain(RatingColumn column) {
    return has(column) && !guessed.contains(column);
  }

  /** The columns that were found by a name that is usual only, in words. */
  List<String> guesses(Set<RatingColumn> used) {
    return guessed.stream()
        .filter(used::contains)
        .map(
            column ->
                "'%s' is the %s"
                    .formatted(names.get(places.getOrDefault(column, 0)), column.names().get(0)))
        .toList();
  }

  private void findRepeated(List<String> folded) {
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < folded.size(); i++) {
      Integer first = folded.get(i).isEmpty() ? null : firsts.putIfAbsent(folded.get(i), i);
      if (first != null) {
        problems.add(
            Problem.unreadable(
                "duplicate-column",
                location,
                "columns %s and %s are both called '%s'".formatted(first + 1, i + 1, folded.get(i)),
                "Rename or remove one of them."));
      }
    }
  }

  private Problem ambiguous(RatingColumn column) {
    return Problem.unreadable(
        "ambiguous-column",
        location,
        "columns '%s' mean the same".formatted(String.join("' and '", column.names())),
        "Keep one of them, or name the one that is meant.");
  }

  /** That there is no column that is to be kept, if so. */
  Optional<Problem> absentOf(Set<String> kept) {
    List<String> folded = names.stream().map(Spelling::folded).toList();
    return kept.stream()
        .filter(name -> !folded.contains(Spelling.folded(name)))
        .sorted()
        .findFirst()
        .map(name -> absent(name, "kept"));
  }

  private Problem absent(RatingColumn column, String own) {
    return absent(own, "the " + column.names().get(0));
  }

  private Problem absent(String own, String what) {
    return missing(
        "no column '%s', which is to be %s".formatted(own, what),
        Names.maybe(own, names, "Name one of the columns of the file."));
  }

  /** That these columns are needed and can't be found. */
  Problem missing(List<RatingColumn> columns) {
    if (names.size() > 2 && names.subList(names.size() - 2, names.size()).equals(OF_REPORTS)) {
      return Problem.unreadable(
          "own-report",
          location,
          "this is a table of a report of qa, not what was rated",
          "Give the file that the report was made from.");
    }
    List<String> usual =
        columns.stream()
            .map(column -> "'%s' (or '%s')".formatted(column.names().get(0), column.names().get(1)))
            .toList();
    return missing(
        "no column " + String.join(", ", usual),
        "Name the columns item, rater, value and, if there are several, criterion; or say which"
            + " they are (qa's option --item-column call).");
  }

  private Problem missing(String message, String remedy) {
    String all = String.join(", ", names);
    String shown = all.length() <= 60 ? all : all.substring(0, 60) + "…";
    return Problem.unreadable("missing-column", location, message, remedy).with(shown, null);
  }
}
