package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.RatingTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What each rater gave an item on all criteria. */
final class Profiles {
  /** An item as one rater and the others see it. */
  static final class Item {
    private final double[] own;
    private final List<Integer> raters;
    private final List<double[]> others;

    private Item(double[] own, List<Integer> raters, List<double[]> others) {
      this.own = own;
      this.raters = raters;
      this.others = others;
    }

    /** The own number on a criterion; NaN if there is none. */
    double own(int criterion) {
      return own[criterion];
    }

    /** How many others there are. */
    int others() {
      return raters.size();
    }

    /** The number of one of the others. */
    int rater(int other) {
      return raters.get(other);
    }

    /** What one of the others gave on a criterion; NaN if nothing. */
    double of(int other, int criterion) {
      return others.get(other)[criterion];
    }
  }

  private final int criteria;
  private final List<String> raters;
  private final SortedMap<String, SortedMap<Integer, double[]>> numbersByItem = new TreeMap<>();

  Profiles(List<RatingTable> tables) {
    criteria = tables.size();
    var names = new TreeSet<String>();
    tables.forEach(table -> names.addAll(table.raters()));
    raters = List.copyOf(names);
    for (int criterion = 0; criterion < criteria; criterion++) {
      Scores scores = Scores.of(tables.get(criterion));
      if (scores != null) {
        add(criterion, tables.get(criterion), scores);
      }
    }
  }

  private void add(int criterion, RatingTable table, Scores scores) {
    int[] numbers = table.raters().stream().mapToInt(raters::indexOf).toArray();
    for (int item = 0; item < scores.items(); item++) {
      SortedMap<Integer, double[]> ofItem =
          numbersByItem.computeIfAbsent(table.items().get(item), name -> new TreeMap<>());
      for (int k = scores.start(item); k < scores.end(item); k++) {
        ofItem.computeIfAbsent(numbers[scores.rater(k)], rater -> missing())[criterion] =
            scores.value(k);
      }
    }
  }

  private double[] missing() {
    double[] missing = new double[criteria];
    Arrays.fill(missing, Double.NaN);
    return missing;
  }

  int criteria() {
    return criteria;
  }

  int raters() {
    return raters.size();
  }

  /** The items on which the rater can be compared: two criteria with numbers of one other rater. */
  List<Item> shared(String rater) {
    int number = raters.indexOf(rater);
    List<Item> shared = new ArrayList<>();
    for (SortedMap<Integer, double[]> ofItem : numbersByItem.values()) {
      double @Nullable [] own = ofItem.get(number);
      if (own != null) {
        List<Integer> others = new ArrayList<>();
        List<double[]> theirs = new ArrayList<>();
        ofItem.forEach(
            (other, numbers) -> {
              if (other != number && common(own, numbers) > 1) {
                others.add(other);
                theirs.add(numbers);
              }
            });
        if (!others.isEmpty()) {
          shared.add(new Item(own, others, theirs));
        }
      }
    }
    return shared;
  }

  private static int common(double[] own, double[] other) {
    int common = 0;
    for (int criterion = 0; criterion < own.length; criterion++) {
      common += Double.isNaN(own[criterion] + other[criterion]) ? 0 : 1;
    }
    return common;
  }
}
