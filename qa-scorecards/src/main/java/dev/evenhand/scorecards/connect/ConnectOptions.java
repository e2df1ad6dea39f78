package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.NO_OPTION_EARNS;
import static dev.evenhand.scorecards.connect.ConnectLoss.OPTION_WITHOUT_SCORE;
import static dev.evenhand.scorecards.connect.ConnectLoss.TEXTS;

import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.scorecards.forms.FormNode;
import dev.evenhand.scorecards.forms.IdRegistry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the options of single and multiple selects. */
final class ConnectOptions {
  private static final BigDecimal TEN = BigDecimal.TEN;

  private final ConnectContext context;
  private final FormNode properties;
  private final ConnectScores scores;

  private ConnectOptions(ConnectContext context, FormNode properties) {
    this.context = context;
    this.properties = properties;
    this.scores = new ConnectScores(context);
  }

  /** A select of one option; {@code properties} are those of {@code SingleSelect}. */
  static ConnectAnswers single(ConnectContext context, FormNode properties) {
    ConnectOptions reader = new ConnectOptions(context, properties);
    List<Option> options = reader.options();
    return reader.answers(
        options,
        isYesNo(options) ? new QuestionKind.YesNo(options) : new QuestionKind.Choice(options));
  }

  /**
   * A select of any number of options.
   *
   * @param most the most that they count together, or null
   */
  static ConnectAnswers multiple(
      ConnectContext context, FormNode properties, @Nullable BigDecimal most) {
    ConnectOptions reader = new ConnectOptions(context, properties);
    List<Option> options = reader.options();
    BigDecimal cap = most == null && context.overTen() ? TEN : most;
    return reader.answers(options, new QuestionKind.MultipleChoice(options, cap));
  }

  /** The ids that this adapter gives a yes-no question when it writes one. */
  private static boolean isYesNo(List<Option> options) {
    return options.stream().map(Option::value).toList().equals(List.of("yes", "no"));
  }

  private ConnectAnswers answers(List<Option> options, QuestionKind kind) {
    properties.droppedAll(TEXTS.lost("form-select"));
    boolean scored = options.stream().anyMatch(option -> option.score() != null);
    if (scored && context.earnsNothing(kind)) {
      noteNothingToEarn();
      scored = false;
    }
    return new ConnectAnswers(kind, scores.autoFails(), scored, null);
  }

  private void noteNothingToEarn() {
    properties.nodes("Options").forEach(option -> option.approximated("Score", NO_OPTION_EARNS));
  }

  private List<Option> options() {
    List<FormNode> nodes = properties.nodes("Options");
    List<String> values = IdRegistry.values(nodes, "RefId", "o");
    Map<FormNode, BigDecimal> points =
        FormNode.scores(nodes, scores::score, "RefId", OPTION_WITHOUT_SCORE);
    return IntStream.range(0, nodes.size())
        .mapToObj(i -> option(nodes.get(i), values.get(i), points.get(nodes.get(i))))
        .toList();
  }

  private Option option(FormNode node, String value, @Nullable BigDecimal points) {
    Optional<Text> label = node.words("Text", context.language());
    scores.addFail(node, value);
    return new Option(
        value,
        points,
        scores.isBonus(node),
        label.filter(words -> !words.toString().equals(value)).orElse(null),
        null);
  }
}
