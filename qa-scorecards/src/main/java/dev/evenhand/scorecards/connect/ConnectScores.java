package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.NO_SECTION;
import static dev.evenhand.scorecards.connect.ConnectLoss.SCORE_AS_POINTS;
import static dev.evenhand.scorecards.connect.ConnectLoss.UNUSED_POINTS;
import static dev.evenhand.scorecards.connect.ConnectLoss.UNUSED_SCORE;
import static dev.evenhand.scorecards.connect.ConnectLoss.UNUSED_TARGET;

import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.scorecards.forms.FormIds;
import dev.evenhand.scorecards.forms.FormNode;
import dev.evenhand.scorecards.forms.Loss;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the options and ranges of one question earn, and what they fail. */
final class ConnectScores {
  private static final String POINTS = "PointsConfiguration";
  private static final String SCORE = "Score";
  private static final String TARGET = "TargetSection";
  private static final String WHOLE_FORM = "";

  private final ConnectContext context;
  private final List<FormNode> options;
  private final boolean scored;
  private final Map<String, List<String>> marksByTarget = new LinkedHashMap<>();

  ConnectScores(ConnectContext context, List<FormNode> options) {
    this.context = context;
    this.options = options;
    this.scored = options.stream().map(this::points).filter(Optional::isPresent).count() > 0;
  }

  /**
   * What an option or range scores: 0 where it says nothing and others do, null if none does.
   *
   * @param name where it is noted that it says nothing
   */
  @Nullable BigDecimal score(FormNode option, String name, Loss missing) {
    return option.orZero(points(option), scored, name, missing);
  }

  private Optional<BigDecimal> points(FormNode option) {
    if (!context.inPoints()) {
      option.dropped(POINTS, UNUSED_POINTS);
      return option.points(SCORE);
    }
    Optional<BigDecimal> points = option.part(POINTS).points("PointValue");
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
    return context.inPoints() && option.part(POINTS).flag("IsBonus");
  }

  /** Notes what the answer called {@code mark} fails. */
  void addFail(FormNode option, String mark) {
    boolean fails = option.flag("AutomaticFail");
    FormNode configuration = option.part("AutomaticFailConfiguration");
    if (!fails) {
      option.dropped("AutomaticFailConfiguration", UNUSED_TARGET);
      return;
    }
    Optional<String> target = configuration.text(TARGET);
    Optional<String> known = target.filter(context.index().sections()::contains);
    configuration.exactlyOr(target.equals(known), TARGET, NO_SECTION);
    marksByTarget
        .computeIfAbsent(known.map(FormIds::id).orElse(WHOLE_FORM), name -> new ArrayList<>())
        .add(mark);
  }

  /**
   * What becomes of the question.
   *
   * @param nothing what is noted where even the best answer earns nothing
   */
  ConnectAnswers answers(QuestionKind kind, Loss nothing, @Nullable AnsweredBy answeredBy) {
    boolean earns = scored && !context.earnsNothing(kind);
    if (scored && !earns) {
      options.forEach(option -> option.approximated(SCORE, nothing));
    }
    return new ConnectAnswers(kind, autoFails(), earns, answeredBy);
  }

  /** One rule for each thing that fails. */
  private List<AutoFail> autoFails() {
    List<AutoFail> rules = new ArrayList<>();
    marksByTarget.forEach(
        (target, marks) -> {
          AutoFail whole = new AutoFail(marks, AutoFail.Scope.SCORECARD, AutoFail.Effect.ZERO);
          rules.add(target.equals(WHOLE_FORM) ? whole : whole.ofSection(target));
        });
    return rules;
  }
}
