package dev.evenhand.engine.preview.page;

import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What holds for a whole card, in sentences. */
final class CardRulesText {
  private CardRulesText() {}

  static List<String> of(Scorecard card, FormWords words) {
    List<String> rules = new ArrayList<>();
    MethodWords.of(card.scoring().method(), words)
        .map(rule -> words.say("method.sections", rule))
        .ifPresent(rules::add);
    BigDecimal passMark = card.scoring().passMark();
    if (passMark != null) {
      boolean critical = card.scoring().passOn() == PassOn.CRITICAL;
      rules.add(words.say(critical ? "passMark.critical" : "passMark", words.percent(passMark)));
    }
    if (!card.scoring().bands().isEmpty()) {
      rules.add(
          words.say(
              "bands",
              String.join(
                  ", ", card.scoring().bands().stream().map(band -> band(band, words)).toList())));
    }
    return rules;
  }

  private static String band(Band band, FormWords words) {
    return words.say("band", band.label().in(words.language()), words.percent(band.from()));
  }
}
