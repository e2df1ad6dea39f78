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
  /** Of what scales are, by the names of those that are. */
  private static final List<String> KINDS = List.of("of-worth", "of-amount", "of-harm");

  /** By scale the rank of each word. */
  private static final List<Map<String, Integer>> SCALES = new ArrayList<>();

  /** By kind those of them that are of it. */
  private static final Map<String, List<Map<String, Integer>>> BY_KIND = new HashMap<>();

  static {
    WordFile file = new WordFile("usual-orders.properties");
    for (String name : file.names()) {
      if (KINDS.contains(name)) {
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
      KINDS.stream()
          .filter(kind -> file.parts(kind, " \\| ").contains(name))
          .forEach(kind -> BY_KIND.computeIfAbsent(kind, k -> new ArrayList<>()).add(ranks));
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
    return areOf("of-worth", words);
  }

  /** Whether the words say how much or how often, which may be good or bad. */
  public static boolean areOfAmount(Collection<String> words) {
    return areOf("of-amount", words);
  }

  /** Whether the words say how bad something is, as minor and major do. */
  public static boolean areOfHarm(Collection<String> words) {
    return areOf("of-harm", words);
  }

  private static boolean areOf(String kind, Collection<String> words) {
    return BY_KIND.getOrDefault(kind, List.of()).stream()
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
