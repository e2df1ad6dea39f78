package dev.evenhand.engine.card;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What reading the examples of pages about cards gives. */
public final class CardPages {
  /** The card that most examples are a part of. */
  public static final String GOOD = CardJson.GOOD;

  private static final Scorecard BASE =
      CardJson.read(GOOD.replace("\"phone-support\"", "\"base\"").replace("1.2.0", "1.0.0"))
          .orThrow();

  private CardPages() {}

  /** The problems of a card, which may extend {@code base@1.0.0}; of a good one the warnings. */
  public static List<Problem> problems(String json) {
    Checked<ParsedScorecard> parsed =
        JsonScorecards.parse("card.json", json.getBytes(StandardCharsets.UTF_8));
    Checked<Scorecard> card = parsed.flatMap(found -> found.join(CardPages::base));
    return card.value()
        .map(
            good ->
                ScorecardValidator.warnings(good).stream()
                    .map(
                        warning ->
                            warning.at(parsed.orThrow().location(warning.path()), warning.path()))
                    .toList())
        .orElse(card.problems());
  }

  /** The good card. */
  public static Scorecard card() {
    return CardJson.read(GOOD).orThrow();
  }

  private static Checked<Scorecard> base(ScorecardRef ref) {
    String child = "{\"id\": \"c\", \"version\": \"1.0.0\", \"extends\": \"%s\"}".formatted(ref);
    return ref.equals(BASE.ref()) ? Checked.of(BASE) : CardJson.read(child);
  }
}
