package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.AUTOMATION;
import static dev.evenhand.scorecards.connect.ConnectLoss.DAY_ONLY;
import static dev.evenhand.scorecards.connect.ConnectLoss.NO_FLOOR_NEEDED;
import static dev.evenhand.scorecards.connect.ConnectLoss.NO_MINIMUM;
import static dev.evenhand.scorecards.connect.ConnectLoss.QUESTION_WITHOUT_WEIGHT;
import static dev.evenhand.scorecards.connect.ConnectLoss.SECTION_WEIGHTS;
import static dev.evenhand.scorecards.connect.ConnectLoss.TEXTS;
import static dev.evenhand.scorecards.connect.ConnectLoss.UNUSED_POINTS;
import static dev.evenhand.scorecards.forms.FormLoss.NEVER_SCORED;
import static dev.evenhand.scorecards.forms.FormLoss.UNKNOWN_TYPE;

import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.scorecards.forms.FormNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads questions. */
final class ConnectQuestions {
  private static final String TYPE = "QuestionType";
  private static final String PROPERTIES = "QuestionTypeProperties";
  private static final String SCORING = "ScoringConfiguration";
  private static final String POINTS = "PointsConfiguration";
  private static final String MAX = "MaxPointValue";
  private static final String MIN = "MinPointValue";

  private final ConnectContext context;

  ConnectQuestions(ConnectContext context) {
    this.context = context;
  }

  /**
   * The question in {@code node}.
   *
   * @param position its id where it has none
   */
  Question question(FormNode node, String position) {
    String id = context.ids().id(node, "RefId", position);
    FormNode scoring = node.part(SCORING);
    FormNode points = scoring.part(POINTS);
    BigDecimal most = context.inPoints() ? most(points) : null;
    ConnectAnswers answers = answers(node, most);
    Question.Builder question =
        Question.builder(id, answers.kind())
            .ask(node.words("Title", context.language()).orElse(Text.of(id)))
            .guidance(node.words("Instructions", context.language()).orElse(null))
            .allowNotApplicable(node.flag("NotApplicableEnabled"))
            .answeredBy(answers.answeredBy())
            .visibility(ConnectConditions.visibility(context.index(), node))
            .weight(weight(node, answers));
    answers.autoFail().forEach(question::autoFail);
    node.droppedAll(TEXTS.lost("form-question"));
    if (answers.kind().scorable()) {
      boolean excluded = scoring.flag("IsExcludedFromScoring");
      question
          .bands(ConnectThresholds.bands(scoring))
          .bonus(isBonus(scoring, points, answers.kind()))
          .max(max(answers.kind(), most))
          .excluded(excluded || (context.scored() && !answers.scored()));
    } else {
      node.droppedWhole(SCORING, NEVER_SCORED);
    }
    return question.build();
  }

  private static @Nullable BigDecimal most(FormNode points) {
    return points.points(MAX).filter(value -> value.signum() > 0).orElse(null);
  }

  private ConnectAnswers answers(FormNode node, @Nullable BigDecimal most) {
    return switch (node.text(TYPE).orElse("")) {
      case "SINGLESELECT" -> ConnectOptions.single(context, properties(node, "SingleSelect"));
      case "MULTISELECT" -> ConnectOptions.multiple(context, properties(node, "MultiSelect"), most);
      case "NUMERIC" -> ConnectRanges.number(context, properties(node, "Numeric"));
      case "TEXT" -> unscored(node, "Text", new QuestionKind.FreeText());
      case "DATETIME" -> {
        node.approximated(TYPE, DAY_ONLY);
        yield unscored(node, "DateTime", new QuestionKind.Day());
      }
      default -> {
        node.approximated(TYPE, UNKNOWN_TYPE);
        yield unscored(node, "", new QuestionKind.FreeText());
      }
    };
  }

  private static ConnectAnswers unscored(FormNode node, String member, QuestionKind kind) {
    properties(node, member).dropped("Automation", AUTOMATION);
    return new ConnectAnswers(kind, List.of(), false, null);
  }

  /** An object without members, as a question without properties has none. */
  private static FormNode properties(FormNode node, String member) {
    return node.node(PROPERTIES).orElse(node).node(member).orElse(FormNode.empty(node));
  }

  private @Nullable BigDecimal weight(FormNode node, ConnectAnswers answers) {
    return context.weight(
        node,
        context.mode() == ConnectMode.SECTION_ONLY ? SECTION_WEIGHTS : null,
        context.index().questionsWeighted() && answers.kind().scorable(),
        QUESTION_WITHOUT_WEIGHT);
  }

  /** Whether the points are a bonus; also notes that they have no minimum. */
  private boolean isBonus(FormNode scoring, FormNode points, QuestionKind kind) {
    if (!context.inPoints()) {
      scoring.droppedWhole(POINTS, UNUSED_POINTS);
      return false;
    }
    points
        .points(MIN)
        .map(least -> least.compareTo(kind.lowestScore()) <= 0)
        .ifPresent(needless -> points.dropped(MIN, needless ? NO_FLOOR_NEEDED : NO_MINIMUM));
    return points.flag("IsBonus");
  }

  /** The base maximum; of several answers it is the cap, unless they can't reach it. */
  private @Nullable BigDecimal max(QuestionKind kind, @Nullable BigDecimal most) {
    boolean sum = kind instanceof QuestionKind.MultipleChoice;
    if (context.overTen() || (sum && context.inPercent())) {
      return BigDecimal.TEN;
    }
    boolean reached = sum && most != null && kind.bestScore().compareTo(most) == 0;
    return reached ? null : most;
  }
}
