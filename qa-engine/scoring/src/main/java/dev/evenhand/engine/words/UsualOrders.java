package dev.evenhand.engine.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In which order words of a scale usually stand, as {@code usual-orders.properties} lists them. */
public final class UsualOrders {
  /** Names the scales whose words say how good something is. */
  private static final String OF_WORTH = "of-worth";

  /** By scale the rank of each word. */
  private static final List<Map<String, Integer>> SCALES = new ArrayList<>();

  /** Those of them whose words say how good something is. */
  private static final List<Map<String, Integer>> WORTHS = new ArrayList<>();

  static {
    WordFile file = new WordFile("usual-orders.properties");
    List<String> worths = file.parts(OF_WORTH, " \\| ");
    for (String name : file.names()) {
      if (name.equals(OF_WORTH)) {
        continue;
      }
      Map<String, Integer> ranks = new HashMap<>();
      List<String> ordered = file.parts(name, " < ");
      for (int rank = 0; rank < ordered.size(); rank++) {
        for (String word : ordered.get(rank).split("/", -1)) {
          ranks.put(Spelling.folded(word), rank);
        }
      }
      SCALES.add(ranks);
      if (worths.contains(name)) {
        WORTHS.add(ranks);
      }
    }
  }

  private UsualOrders() {}

  /** Whether the word is one of a usual scale. */
  public static boolean isWord(String word) {
    String folded = Spelling.folded(word);
    return SCALES.stream().anyMatch(scale -> scale.containsKey(folded));
  }

  /**
   * Whether the words say how good something is, as poor and good do, and not how much or how
   * often, which may be good or bad.
   */
  public static boolean areOfWorth(Collection<String> words) {
    return WORTHS.stream()
        .anyMatch(
            scale -> words.stream().allMatch(word -> scale.containsKey(Spelling.folded(word))));
  }

  /**
   * The words from low to high. Empty if they are not all of one scale, if two of them have the
   * same rank, or if two scales order them in different ways.
   */
  public static Optional<List<String>> of(Collection<String> words) {
    List<List<String>> orders =
        SCALES.stream().flatMap(scale -> of(words, scale).stream()).distinct().toList();
    return orders.size() == 1 && words.size() > 1 ? Optional.of(orders.get(0)) : Optional.empty();
  }

  private static Optional<List<String>> of(Collection<String> words, Map<String, Integer> scale) {
    Map<Integer, String> byRank = new HashMap<>();
    for (String word : words) {
      Integer rank = scale.get(Spelling.folded(word));
      if (rank == null || byRank.putIfAbsent(rank, word) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(
        byRank.entrySet().stream()
            .sorted(Comparator.comparing(Map.Entry::getKey))
            .map(Map.Entry::getValue)
            .toList());
  }
}
