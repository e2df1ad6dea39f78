package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.RatingTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What each rater gave an item on all criteria. */
final class Profiles {
  /** An item as one rater and the others see it. */
  static final class Item {
    /** By criterion, the own number; NaN if there is none. */
    final double[] own;

    /** The same of each other rater, by their number. */
    final SortedMap<Integer, double[]> others;

    private Item(double[] own, SortedMap<Integer, double[]> others) {
      this.own = own;
      this.others = others;
    }
  }

  private final int criteria;
  private final List<String> raters;
  private final SortedMap<String, SortedMap<Integer, double[]>> numbersByItem = new TreeMap<>();

  Profiles(List<RatingTable> tables) {
    criteria = tables.size();
    raters = tables.stream().flatMap(table -> table.raters().stream()).distinct().sorted().toList();
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

  List<String> raters() {
    return raters;
  }

  /** The items on which the rater can be compared: two criteria with numbers of one other rater. */
  List<Item> shared(String rater) {
    int number = raters.indexOf(rater);
    List<Item> shared = new ArrayList<>();
    for (SortedMap<Integer, double[]> ofItem : numbersByItem.values()) {
      double @Nullable [] own = ofItem.get(number);
      if (own != null) {
        SortedMap<Integer, double[]> others = new TreeMap<>(ofItem);
        others.entrySet().removeIf(o -> o.getKey() == number || common(own, o.getValue()) < 2);
        if (!others.isEmpty()) {
          shared.add(new Item(own, others));
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
