package dev.evenhand.engine.json;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people call properties in other words, and properties of the scoring outside of it. */
final class OtherNames {
  private static final String POINTS = "points";

  private static final Map<String, List<String>> MEANT =
      Map.ofEntries(
          Map.entry("question", List.of("ask")),
          Map.entry("text", List.of("ask")),
          Map.entry("title", List.of("ask")),
          Map.entry("label", List.of("ask")),
          Map.entry(POINTS, List.of("score", "weight")),
          Map.entry("score", List.of("weight")),
          Map.entry("na", List.of("allowNotApplicable")),
          Map.entry("n/a", List.of("allowNotApplicable")),
          Map.entry("comment", List.of("commentRequiredOn")),
          Map.entry("commentrequired", List.of("commentRequiredOn")));

  /** Those that only the scoring of a card has. */
  private static final Set<String> OF_SCORING =
      Set.of("passmark", "bands", "method", "profile", "bounds", "shown", "passon", "start");

  private OtherNames() {}

  /** The property that is likely meant, of those that are free. */
  static Optional<String> meant(Cursor object, String name, Collection<String> free) {
    List<String> meant = MEANT.getOrDefault(folded(name), List.of());
    return meant.stream()
        .map(to -> to.equals("weight") && earnsPoints(object) ? "max" : to)
        .filter(free::contains)
        .findFirst();
  }

  /** Where a card counts points, a question has its points as max. */
  private static boolean earnsPoints(Cursor object) {
    Cursor method = object.problems().at("/scoring/method");
    return method != null && method.node() instanceof Node.Str word && word.value().equals(POINTS);
  }

  /** Whether the value can be read as that of the property. */
  static boolean fits(String meant, Node value) {
    return !meant.equals("commentRequiredOn") || value instanceof Node.Arr;
  }

  /** The property that holds what stands too far out; null if none does. */
  static @Nullable String owner(String name, Collection<String> known) {
    return known.contains("scoring") && OF_SCORING.contains(folded(name)) ? "scoring" : null;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "").replace("-", "");
  }
}
