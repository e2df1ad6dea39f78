package dev.evenhand.scorecards.genesys;

import static dev.evenhand.scorecards.forms.FormLoss.NEVER_SCORED;
import static dev.evenhand.scorecards.forms.FormLoss.UNKNOWN_TYPE;
import static dev.evenhand.scorecards.genesys.GenesysLoss.COMMENT_ON_TEXT;
import static dev.evenhand.scorecards.genesys.GenesysLoss.NOTHING_FATAL;
import static dev.evenhand.scorecards.genesys.GenesysLoss.NO_VALUE;
import static dev.evenhand.scorecards.genesys.GenesysLoss.NPS;
import static dev.evenhand.scorecards.genesys.GenesysLoss.TEXTS;
import static dev.evenhand.scorecards.genesys.GenesysLoss.TWO_LABELS;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.scorecards.forms.FormChoices;
import dev.evenhand.scorecards.forms.FormNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads questions of one answer; a question of several options is made of such questions. */
final class GenesysQuestions {

  /** What an NPS question is answered with. */
  private static final QuestionKind.Numeric ZERO_TO_TEN =
      new QuestionKind.Numeric(
          null, List.of(new NumberRange("r1", BigDecimal.ONE.negate(), BigDecimal.TEN, null)));

  private final GenesysContext context;

  GenesysQuestions(GenesysContext context) {
    this.context = context;
  }

  /**
   * The question in {@code node}, which stands in group {@code group}.
   *
   * @param always whether "not applicable" is allowed whatever the question says
   */
  Question question(FormNode node, int group, boolean always) {
    String id = context.ids().id(node);
    QuestionKind kind = kind(node);
    Question.Builder question =
        Question.builder(id, kind)
            .ask(node.words("text", context.language()).orElse(Text.of(id)))
            .guidance(node.words("helpText", context.language()).orElse(null))
            .allowNotApplicable(node.flag(GenesysNames.NA) || always)
            .visibility(context.conditions().visibility(node, group));
    node.droppedAll(TEXTS.lost("form-question"));
    boolean comments = node.flag(GenesysNames.COMMENTS);
    if (comments && kind instanceof QuestionKind.Choice) {
      question.commentRequiredOn(kind.marks());
    } else if (comments) {
      node.dropped(GenesysNames.COMMENTS, COMMENT_ON_TEXT);
    }
    addMarks(node, kind, question);
    return question.build();
  }

  /** Whether an import made the question of an NPS question. */
  static boolean isNps(Question question) {
    return question.excluded() && question.kind().equals(ZERO_TO_TEN);
  }

  private void addMarks(FormNode node, QuestionKind kind, Question.Builder question) {
    boolean scored = !kind.marks().isEmpty() && kind.hasScores();
    question.excluded(kind.scorable() && !scored);
    if (!scored) {
      node.droppedIfSet(NEVER_SCORED, GenesysNames.CRITICAL, GenesysNames.KILL);
      return;
    }
    question.critical(node.flag(GenesysNames.CRITICAL) ? Critical.of(null) : null);
    if (node.flag(GenesysNames.KILL)) {
      addFatal(node, kind, question);
    }
  }

  private void addFatal(FormNode node, QuestionKind kind, Question.Builder question) {
    FormChoices choices = context.choices();
    List<String> on =
        GenesysFatalAnswers.of(kind, choices.is(GenesysNames.FATAL, GenesysNames.LOWEST));
    if (on.isEmpty()) {
      node.dropped(GenesysNames.KILL, NOTHING_FATAL);
      return;
    }
    question.autoFail(new AutoFail(on, AutoFail.Scope.SCORECARD, AutoFail.Effect.ZERO));
    node.ledger().decided(choices.decision(TEXTS, GenesysNames.FATAL));
  }

  private QuestionKind kind(FormNode node) {
    return switch (node.text("type").orElse("")) {
      case GenesysNames.CHOICE -> new QuestionKind.Choice(options(node));
      case GenesysNames.NPS -> {
        node.approximated("type", NPS);
        yield ZERO_TO_TEN;
      }
      case GenesysNames.TEXT -> new QuestionKind.FreeText();
      default -> {
        node.approximated("type", UNKNOWN_TYPE);
        yield new QuestionKind.FreeText();
      }
    };
  }

  private List<Option> options(FormNode question) {
    List<FormNode> nodes = question.nodes(GenesysNames.OPTIONS);
    boolean scored = nodes.stream().anyMatch(node -> node.points("value").isPresent());
    return nodes.stream()
        .map(node -> option(node, node.orZero(node.points("value"), scored, "id", NO_VALUE)))
        .toList();
  }

  private Option option(FormNode node, @Nullable BigDecimal score) {
    String value = context.ids().value(node);
    Optional<Text> builtIn = node.words(GenesysNames.BUILT_IN, "");
    Optional<Text> text = node.words("text", context.language());
    if (builtIn.isPresent() && text.isPresent()) {
      node.dropped("text", TWO_LABELS);
    }
    node.droppedAll(TEXTS.lost("form-option"));
    Text label =
        builtIn.or(() -> text).filter(words -> !words.toString().equals(value)).orElse(null);
    return new Option(value, score, label, null);
  }
}
