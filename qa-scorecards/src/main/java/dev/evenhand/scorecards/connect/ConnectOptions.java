package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.NO_OPTION_EARNS;
import static dev.evenhand.scorecards.connect.ConnectLoss.OPTION_WITHOUT_SCORE;
import static dev.evenhand.scorecards.connect.ConnectLoss.TEXTS;

import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.scorecards.forms.FormNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the options of single and multiple selects. */
final class ConnectOptions {
  private ConnectOptions() {}

  /** A select of one option; {@code properties} are those of {@code SingleSelect}. */
  static ConnectAnswers single(ConnectContext context, FormNode properties) {
    return answers(
        context,
        properties,
        options ->
            isYesNo(options) ? new QuestionKind.YesNo(options) : new QuestionKind.Choice(options));
  }

  /**
   * A select of any number of options; in percent their sum counts at most 10, of 10.
   *
   * @param most the most that they count together, or null
   */
  static ConnectAnswers multiple(
      ConnectContext context, FormNode properties, @Nullable BigDecimal most) {
    BigDecimal cap = most == null && context.inPercent() ? BigDecimal.TEN : most;
    return answers(context, properties, options -> new QuestionKind.MultipleChoice(options, cap));
  }

  /** The ids that this adapter gives a yes-no question when it writes one. */
  private static boolean isYesNo(List<Option> options) {
    return options.stream().map(Option::value).toList().equals(List.of("yes", "no"));
  }

  private static ConnectAnswers answers(
      ConnectContext context, FormNode properties, Function<List<Option>, QuestionKind> kind) {
    properties.droppedAll(TEXTS.lost("form-select"));
    List<FormNode> nodes = properties.nodes("Options");
    ConnectScores scores = new ConnectScores(context, nodes);
    Set<String> values = new HashSet<>();
    List<Option> options = new ArrayList<>();
    for (FormNode node : nodes) {
      String position = "o" + (options.size() + 1);
      String value = context.ids().value(node, "RefId", position, values);
      scores.addFail(node, value);
      Optional<Text> label = node.words("Text", context.language());
      options.add(
          new Option(
              value,
              scores.score(node, "RefId", OPTION_WITHOUT_SCORE),
              scores.isBonus(node),
              label.filter(words -> !words.toString().equals(value)).orElse(null),
              null));
    }
    return scores.answers(kind.apply(options), NO_OPTION_EARNS, null);
  }
}
