package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.NO_SECTION;
import static dev.evenhand.scorecards.connect.ConnectLoss.SCORE_AS_POINTS;
import static dev.evenhand.scorecards.connect.ConnectLoss.UNUSED_POINTS;
import static dev.evenhand.scorecards.connect.ConnectLoss.UNUSED_SCORE;
import static dev.evenhand.scorecards.connect.ConnectLoss.UNUSED_TARGET;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.scorecards.forms.FormIds;
import dev.evenhand.scorecards.forms.FormNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the options and ranges of one question earn, and what they fail. */
final class ConnectScores {
  private static final String POINTS = "PointsConfiguration";
  private static final String SCORE = "Score";
  private static final String WHOLE_FORM = "";

  private final ConnectContext context;
  private final Map<String, List<String>> marksByTarget = new LinkedHashMap<>();

  ConnectScores(ConnectContext context) {
    this.context = context;
  }

  /** The points of an option or range; empty if it has none. */
  Optional<BigDecimal> score(FormNode option) {
    if (!context.inPoints()) {
      option.dropped(POINTS, UNUSED_POINTS);
      return option.points(SCORE);
    }
    Optional<BigDecimal> points = option.node(POINTS).flatMap(node -> node.points("PointValue"));
    if (points.isPresent()) {
      option.dropped(SCORE, UNUSED_SCORE);
      return points;
    }
    Optional<BigDecimal> score = option.points(SCORE);
    option.approximated(SCORE, SCORE_AS_POINTS);
    return score;
  }

  /** Whether the points of an option are a bonus. */
  boolean isBonus(FormNode option) {
    return context.inPoints()
        && option.node(POINTS).map(node -> node.flag("IsBonus")).orElse(false);
  }

  /** Notes what the answer called {@code mark} fails. */
  void addFail(FormNode option, String mark) {
    boolean fails = option.flag("AutomaticFail");
    Optional<FormNode> configuration = option.node("AutomaticFailConfiguration");
    if (!fails) {
      option.dropped("AutomaticFailConfiguration", UNUSED_TARGET);
      return;
    }
    String target = configuration.flatMap(this::target).orElse(WHOLE_FORM);
    marksByTarget.computeIfAbsent(target, name -> new ArrayList<>()).add(mark);
  }

  private Optional<String> target(FormNode configuration) {
    Optional<String> target = configuration.text("TargetSection");
    if (target.isPresent() && !context.index().hasSection(target.get())) {
      configuration.approximated("TargetSection", NO_SECTION);
      return Optional.empty();
    }
    return target.map(FormIds::id);
  }

  /** One rule for each thing that fails. */
  List<AutoFail> autoFails() {
    List<AutoFail> rules = new ArrayList<>();
    marksByTarget.forEach(
        (target, marks) -> {
          AutoFail whole = new AutoFail(marks, AutoFail.Scope.SCORECARD, AutoFail.Effect.ZERO);
          rules.add(target.equals(WHOLE_FORM) ? whole : whole.ofSection(target));
        });
    return rules;
  }
}
