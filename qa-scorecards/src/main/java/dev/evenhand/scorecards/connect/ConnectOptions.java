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
    List<Optional<BigDecimal>> points = nodes.stream().map(scores::score).toList();
    boolean scored = points.stream().anyMatch(Optional::isPresent);
    Set<String> values = new HashSet<>();
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      options.add(option(nodes.get(i), i, points.get(i), scored, values));
    }
    return options;
  }

  private Option option(
      FormNode node, int index, Optional<BigDecimal> points, boolean scored, Set<String> values) {
    String value = context.ids().value(node, "RefId", "o" + (index + 1), values);
    Optional<Text> label = node.words("Text", context.language());
    scores.addFail(node, value);
    if (scored && points.isEmpty()) {
      node.approximated("RefId", OPTION_WITHOUT_SCORE);
    }
    return new Option(
        value,
        points.orElse(scored ? BigDecimal.ZERO : null),
        scores.isBonus(node),
        label.filter(words -> !words.toString().equals(value)).orElse(null),
        null);
  }
}
