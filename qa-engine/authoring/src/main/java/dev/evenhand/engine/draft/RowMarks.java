package dev.evenhand.engine.draft;

import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.CriticalClass;
import dev.evenhand.api.scorecard.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the cells of a row say of a question beside its answers. Mutable. */
final class RowMarks {
  private static final Set<String> YES =
      Set.of("yes", "y", "x", "true", "1", "ja", "j", "\u2713", "fatal", "critical", "kritisch");
  private static final Set<String> NO =
      Set.of(
          "", "no", "n", "false", "0", "nein", "-", "non-fatal", "non fatal", "nonfatal",
          "not fatal", "non-critical", "non critical", "not critical", "nicht kritisch",
          "unkritisch");
  private static final Pattern SIGNS = Pattern.compile("\\s*[;,/|]\\s*");

  private final DraftAnswers answers;
  private @Nullable Critical critical;
  private List<String> autoFail = List.of();

  RowMarks(DraftAnswers answers) {
    this.answers = answers;
  }

  @Nullable Critical critical() {
    return critical;
  }

  List<String> autoFail() {
    return autoFail;
  }

  /** Reads whether it is critical; false if that can't be told. */
  boolean critical(String cell) {
    String word = cell.toLowerCase(Locale.ROOT);
    Optional<CriticalClass> named =
        Stream.of(CriticalClass.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst();
    if (YES.contains(word) || named.isPresent()) {
      critical = Critical.of(named.orElse(null));
    }
    return critical == null ? NO.contains(word) : answers.kind().scorable();
  }

  /** Reads which answers fail the card; false if that can't be told. */
  boolean autoFail(String cell) {
    String word = cell.toLowerCase(Locale.ROOT);
    List<String> marks = answers.kind().marks();
    if (NO.contains(word) && !isOption(word)) {
      return true;
    }
    List<String> found = new ArrayList<>();
    boolean all =
        SIGNS
            .splitAsStream(cell)
            .allMatch(name -> marks.stream().anyMatch(mark -> add(mark, name, found)));
    if (YES.contains(word) && !isOption(word)) {
      autoFail = worst();
    } else if (all) {
      autoFail = found;
    }
    return !autoFail.isEmpty();
  }

  private static boolean add(String mark, String name, List<String> found) {
    boolean same = mark.equalsIgnoreCase(name);
    return same && found.add(mark);
  }

  /** Yes and no of a yes-no question say whether something fails the card, not on what. */
  private boolean isOption(String word) {
    return !answers.kind().type().equals("yes-no")
        && answers.kind().marks().stream().anyMatch(mark -> mark.equalsIgnoreCase(word));
  }

  private List<String> worst() {
    BigDecimal lowest =
        answers.kind().options().stream()
            .map(Option::score)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(BigDecimal.ZERO);
    return answers.kind().options().stream()
        .filter(option -> option.score() != null && lowest.compareTo(option.score()) == 0)
        .map(Option::value)
        .toList();
  }
}
