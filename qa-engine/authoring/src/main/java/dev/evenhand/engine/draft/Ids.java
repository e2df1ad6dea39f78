package dev.evenhand.engine.draft;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gives ids to sections and questions: their first words in plain letters, each once. */
final class Ids {
  private static final int WORDS = 4;
  private static final int LONGEST = 40;
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Set<String> SMALL =
      Set.of(
          "the", "a", "an", "did", "does", "was", "were", "is", "are", "agent", "how", "of", "to",
          "it", "well", "der", "die", "das", "den", "wurde", "wurden", "hat", "wie", "war", "ein",
          "eine");

  private final Set<String> given = new HashSet<>();

  /**
   * @param kind stands where the words have no plain letters
   */
  String of(String words, String kind) {
    String base = base(words);
    String plain = base.isEmpty() ? kind : base;
    String id = plain;
    for (int i = 2; !given.add(id); i++) {
      id = plain + "-" + i;
    }
    return id;
  }

  private static String base(String words) {
    String german =
        words
            .toLowerCase(Locale.ROOT)
            .replace("\u00e4", "ae")
            .replace("\u00f6", "oe")
            .replace("\u00fc", "ue")
            .replace("\u00df", "ss");
    String plain = MARKS.matcher(Normalizer.normalize(german, Normalizer.Form.NFD)).replaceAll("");
    String id =
        OTHERS
            .splitAsStream(plain.replace("'", ""))
            .filter(word -> !word.isEmpty() && !SMALL.contains(word))
            .limit(WORDS)
            .collect(Collectors.joining("-"));
    return id.length() > LONGEST ? id.substring(0, LONGEST).replaceAll("-$", "") : id;
  }
}
