package dev.evenhand.engine.json;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.SyntaxFault.Expected;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Finds the slip behind a syntax error: what people usually mistype, undone one after the other,
 * until the text can be read on. What is told then leads to a text without that problem.
 */
final class Slips {
  private final SourceText source;
  private final SlipPlace place;
  private final RepairTrial trial;

  /**
   * @param last the last token that could be read
   * @param fault the first character that can't stand where it does
   * @param expected what the grammar allows there
   * @param open the brackets that are open there, innermost first
   */
  Slips(
      SourceText source, SlipPlace.Token last, int fault, Expected expected, Deque<Integer> open) {
    this.source = source;
    this.place = new SlipPlace(source.text(), last, fault, expected, open);
    this.trial = new RepairTrial(source, last.open(), fault);
  }

  /** The problem of the slip; null if none was found that leads on. */
  @Nullable Problem find() {
    if (place.fault() >= source.text().length()) {
      return new LostBracket(source, place.open()).find();
    }
    ForeignMarks.offer(place, trial);
    if (!trial.isMended()) {
      ValueSlips.offer(place, trial);
    }
    if (!trial.isMended()) {
      BracketSlips.offer(place, source, trial);
    }
    if (!trial.isMended()) {
      QuoteSlips.offer(place, trial);
    }
    Repair best = trial.best();
    return best == null
        ? null
        : Problem.unreadable("not-json", source.at(best.told()), best.message(), best.remedy())
            .with(JsonTokens.shown(source.text().codePointAt(best.told())), null);
  }
}
