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
import dev.evenhand.scorecards.forms.Loss;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads questions. */
final class ConnectQuestions {
  private static final String TYPE = "QuestionType";
  private static final String PROPERTIES = "QuestionTypeProperties";
  private static final String SCORING = "ScoringConfiguration";
  private static final String POINTS = "PointsConfiguration";
  private static final String MAX = "MaxPointValue";
  private static final String MIN = "MinPointValue";
  private static final Map<String, String> MEMBERS =
      Map.of(
          "SINGLESELECT", "SingleSelect",
          "MULTISELECT", "MultiSelect",
          "NUMERIC", "Numeric",
          "TEXT", "Text",
          "DATETIME", "DateTime");

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
    Optional<FormNode> scoring = node.node(SCORING);
    Optional<FormNode> points = scoring.flatMap(configuration -> configuration.node(POINTS));
    BigDecimal most = context.inPoints() ? points.flatMap(this::most).orElse(null) : null;
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
      scoring.ifPresent(configuration -> addScoring(configuration, points, answers, question));
      question.max(max(answers.kind(), most));
      question.excluded(isExcluded(scoring, answers));
    } else {
      node.droppedWhole(SCORING, NEVER_SCORED);
    }
    return question.build();
  }

  private Optional<BigDecimal> most(FormNode points) {
    return points.points(MAX).filter(value -> value.signum() > 0);
  }

  private ConnectAnswers answers(FormNode node, @Nullable BigDecimal most) {
    Optional<String> type = node.text(TYPE);
    FormNode properties = properties(node, type.map(MEMBERS::get).orElse(""));
    return switch (type.orElse("")) {
      case "SINGLESELECT" -> ConnectOptions.single(context, properties);
      case "MULTISELECT" -> ConnectOptions.multiple(context, properties, most);
      case "NUMERIC" -> ConnectRanges.number(context, properties);
      case "TEXT" -> ConnectAnswers.unscored(new QuestionKind.FreeText());
      case "DATETIME" -> day(node);
      default -> {
        node.approximated(TYPE, UNKNOWN_TYPE);
        yield ConnectAnswers.unscored(new QuestionKind.FreeText());
      }
    };
  }

  /** An object without members, as a question without properties has none. */
  private static FormNode properties(FormNode node, String member) {
    FormNode all = node.node(PROPERTIES).orElse(node);
    FormNode found = all.node(member).orElse(FormNode.empty(node));
    if (Set.of("Text", "DateTime").contains(member)) {
      found.dropped("Automation", AUTOMATION);
    }
    return found;
  }

  private static ConnectAnswers day(FormNode node) {
    node.approximated(TYPE, DAY_ONLY);
    return ConnectAnswers.unscored(new QuestionKind.Day());
  }

  private @Nullable BigDecimal weight(FormNode node, ConnectAnswers answers) {
    Loss unused = context.mode() == ConnectMode.SECTION_ONLY ? SECTION_WEIGHTS : null;
    boolean wanted = context.index().questionsWeighted() && answers.kind().scorable();
    return context.weight(node, unused, wanted, QUESTION_WITHOUT_WEIGHT);
  }

  private void addScoring(
      FormNode configuration,
      Optional<FormNode> points,
      ConnectAnswers answers,
      Question.Builder question) {
    question.bands(ConnectThresholds.bands(configuration));
    if (!context.inPoints()) {
      configuration.droppedWhole(POINTS, UNUSED_POINTS);
      return;
    }
    points.ifPresent(
        node -> {
          question.bonus(node.flag("IsBonus"));
          addMinimum(node, answers.kind());
        });
  }

  private static void addMinimum(FormNode points, QuestionKind kind) {
    Optional<BigDecimal> minimum = points.points(MIN);
    minimum.ifPresent(
        value -> {
          boolean needless = value.compareTo(kind.lowestScore()) <= 0;
          points.dropped(MIN, needless ? NO_FLOOR_NEEDED : NO_MINIMUM);
        });
  }

  /** The base maximum; of several answers it is the cap, unless they can't reach it. */
  private @Nullable BigDecimal max(QuestionKind kind, @Nullable BigDecimal most) {
    if (context.overTen()) {
      return BigDecimal.TEN;
    }
    boolean reached =
        kind instanceof QuestionKind.MultipleChoice
            && most != null
            && kind.bestScore().compareTo(most) == 0;
    return reached ? null : most;
  }

  private boolean isExcluded(Optional<FormNode> scoring, ConnectAnswers answers) {
    boolean declared = scoring.map(node -> node.flag("IsExcludedFromScoring")).orElse(false);
    return declared || (context.scored() && !answers.scored());
  }
}
