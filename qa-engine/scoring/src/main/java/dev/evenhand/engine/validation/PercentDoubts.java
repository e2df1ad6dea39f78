package dev.evenhand.engine.validation;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Percents that were likely meant as ratios: 0.8 for 80 %. */
final class PercentDoubts {
  /** 1 %, or a ratio of 1. */
  private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

  private final CardDoubts.Doubts doubts;

  private PercentDoubts(CardDoubts.Doubts doubts) {
    this.doubts = doubts;
  }

  static void of(Scorecard card, CardDoubts.Doubts doubts) {
    PercentDoubts found = new PercentDoubts(doubts);
    found.check("passMark", "/scoring/passMark", card.scoring().passMark());
    found.checkBands(card.scoring().bands(), "/scoring");
    for (int i = 0; i < card.sections().size(); i++) {
      found.check(card.sections().get(i), "/sections/" + i);
    }
  }

  private void check(Section section, String path) {
    check("passMark", path + "/passMark", section.passMark());
    checkBands(section.bands(), path);
    check(section.autoFail(), path);
    for (int i = 0; i < section.questions().size(); i++) {
      Question question = section.questions().get(i);
      String place = path + "/questions/" + i;
      check("passMark", place + "/passMark", question.passMark());
      checkBands(question.bands(), place);
      check(question.autoFail(), place);
    }
    for (int i = 0; i < section.sections().size(); i++) {
      check(section.sections().get(i), path + "/sections/" + i);
    }
  }

  /** Where one band begins above 1 %, all are percents. */
  private void checkBands(List<Band> bands, String path) {
    if (bands.stream().allMatch(band -> band.from().compareTo(ONE_PERCENT) <= 0)) {
      for (int i = 0; i < bands.size(); i++) {
        check("from", path + "/bands/" + i + "/from", bands.get(i).from());
      }
    }
  }

  private void check(List<AutoFail> rules, String path) {
    for (int i = 0; i < rules.size(); i++) {
      check("below", path + "/autoFail/" + i + "/below", rules.get(i).below());
    }
  }

  private void check(String name, String path, @Nullable BigDecimal ratio) {
    if (ratio != null && ratio.signum() > 0 && ratio.compareTo(ONE_PERCENT) <= 0) {
      String percent = ratio.movePointRight(2).stripTrailingZeros().toPlainString();
      String meant = ratio.movePointRight(4).stripTrailingZeros().toPlainString();
      doubts.add(
          "percent-as-ratio",
          path,
          "\"%s\" is a percent, so %s is %s %%".formatted(name, percent, percent),
          "Write %s for %s %%.".formatted(meant, meant));
    }
  }
}
