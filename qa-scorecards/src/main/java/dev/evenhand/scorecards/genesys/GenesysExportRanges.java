package dev.evenhand.scorecards.genesys;

import static dev.evenhand.scorecards.genesys.GenesysLoss.RANGE_IN_WORDS;

import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the ranges of a number as options. */
final class GenesysExportRanges {

  private GenesysExportRanges() {}

  static List<FormObject> options(
      Question question,
      QuestionKind.Numeric number,
      GenesysValues values,
      GenesysLayout.QuestionGroup group,
      CardNode node) {
    List<FormObject> options = new ArrayList<>();
    @Nullable BigDecimal end = null;
    for (int i = 0; i < number.ranges().size(); i++) {
      NumberRange range = number.ranges().get(i);
      CardNode place = node.to("ranges", i);
      place.exactly("id");
      place.approximated("from", RANGE_IN_WORDS);
      place.approximated("to", RANGE_IN_WORDS);
      options.add(
          new FormObject()
              .put("id", range.id())
              .put("text", words(range.from() == null ? end : range.from(), range.to()))
              .put("value", values.value(question, group, range.score(), place)));
      end = range.to();
    }
    return options;
  }

  /** The range in signs that need no language: {@code > 0, ≤ 600}. */
  private static String words(@Nullable BigDecimal from, @Nullable BigDecimal to) {
    String above = from == null ? "" : "> " + from.toPlainString();
    String upTo = to == null ? "" : "≤ " + to.toPlainString();
    return above.isEmpty() || upTo.isEmpty() ? above + upTo : above + ", " + upTo;
  }
}
