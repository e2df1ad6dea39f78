package dev.evenhand.engine.draft;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.scorecard.Critical;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question of a new card. Immutable; safe between threads.
 *
 * @param section the title of its section
 * @param ask what the reviewer is asked
 * @param answers how it is answered
 * @param weight of the whole card; null for one that is not scored
 * @param guidance how to judge, or null
 * @param critical whose errors are counted apart, or null
 * @param autoFail the answers that fail the card
 */
public record DraftQuestion(
    String section,
    String ask,
    DraftAnswers answers,
    @Nullable BigDecimal weight,
    @Nullable String guidance,
    @Nullable Critical critical,
    List<String> autoFail) {
  public DraftQuestion {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(ask, "ask");
    Objects.requireNonNull(answers, "answers");
    autoFail = Copies.list(autoFail, "autoFail");
  }

  private static final Pattern UNIT =
      Pattern.compile("\\s*(%|pts?\\.?|points?|punkte?)$", Pattern.CASE_INSENSITIVE);

  /**
   * A weight as people write it: {@code 10}, {@code 2,5}, {@code 10 %} or {@code 5 pts}; empty if
   * it is none.
   */
  public static Optional<BigDecimal> weightOf(String words) {
    String number = Objects.requireNonNull(words, "words").strip();
    number = UNIT.matcher(number).replaceFirst("");
    return Optional.of(number.replace(',', '.'))
        .filter(plain -> plain.matches("[0-9]{1,6}(\\.[0-9]{1,6})?"))
        .map(BigDecimal::new);
  }
}
