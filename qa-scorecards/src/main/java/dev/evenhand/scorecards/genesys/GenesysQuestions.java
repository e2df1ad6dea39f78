package dev.evenhand.scorecards.genesys;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.scorecards.forms.CommonLosses;
import dev.evenhand.scorecards.forms.FormNode;
import dev.evenhand.scorecards.forms.Loss;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads questions of one answer; a question of several options is made of such questions. */
final class GenesysQuestions {
  private static final Loss NPS =
      Loss.ofWords(
          "becomes a number from 0 to 10, which is noted and not scored; nobody is made a promoter"
              + " or detractor of it",
          "Keep the survey in Genesys Cloud.");
  private static final Loss NO_VALUE =
      Loss.ofScores(
          "has no value where other options have; it counts 0", "Give the option a value.");
  private static final Loss NOTHING_FATAL =
      Loss.ofScores(
          "marks a question fatal whose options all have the same value; no answer fails",
          "Give the options different values.");
  private static final Loss NO_COMMENT =
      Loss.ofWords(
          "wants a comment on a text or a number; a scorecard asks for comments on options",
          "Ask for it in the guidance.");
  private static final Loss TWO_LABELS =
      Loss.harmless("stands beside a built-in word, which is shown");

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
    node.droppedAll(GenesysLosses.QUESTION);
    boolean comments = node.flag(GenesysNames.COMMENTS);
    if (comments && kind instanceof QuestionKind.Choice) {
      question.commentRequiredOn(kind.marks());
    } else if (comments) {
      node.dropped(GenesysNames.COMMENTS, NO_COMMENT);
    }
    addMarks(node, kind, question);
    return question.build();
  }

  /** Whether an import made the question of an NPS question. */
  static boolean isNps(Question question) {
    return question.excluded() && question.kind().equals(ZERO_TO_TEN);
  }

  private void addMarks(FormNode node, QuestionKind kind, Question.Builder question) {
    boolean critical = node.flag(GenesysNames.CRITICAL);
    boolean fatal = node.flag(GenesysNames.KILL);
    boolean scored = !kind.marks().isEmpty() && kind.hasScores();
    question.excluded(kind.scorable() && !scored);
    if (!scored) {
      noteUnscored(node, GenesysNames.CRITICAL, critical);
      noteUnscored(node, GenesysNames.KILL, fatal);
      return;
    }
    question.critical(critical ? Critical.of(null) : null);
    if (fatal) {
      addFatal(node, kind, question);
    }
  }

  private static void noteUnscored(FormNode node, String name, boolean set) {
    if (set) {
      node.dropped(name, CommonLosses.NEVER_SCORED);
    }
  }

  private void addFatal(FormNode node, QuestionKind kind, Question.Builder question) {
    List<String> on = kind instanceof QuestionKind.Choice choice ? fatal(choice) : List.of();
    if (on.isEmpty()) {
      node.dropped(GenesysNames.KILL, NOTHING_FATAL);
      return;
    }
    question.autoFail(new AutoFail(on, AutoFail.Scope.SCORECARD, AutoFail.Effect.ZERO));
    node.ledger()
        .decided(
            context.lowestFails() ? GenesysFatalAnswers.LOWEST : GenesysFatalAnswers.NOT_HIGHEST);
  }

  private List<String> fatal(QuestionKind.Choice choice) {
    return context.lowestFails()
        ? GenesysFatalAnswers.lowest(choice)
        : GenesysFatalAnswers.notHighest(choice);
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
        node.approximated("type", CommonLosses.UNKNOWN_TYPE);
        yield new QuestionKind.FreeText();
      }
    };
  }

  private List<Option> options(FormNode question) {
    List<FormNode> nodes = question.nodes(GenesysNames.OPTIONS);
    List<Optional<BigDecimal>> values = nodes.stream().map(node -> node.points("value")).toList();
    boolean scored = values.stream().anyMatch(Optional::isPresent);
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      FormNode node = nodes.get(i);
      if (scored && values.get(i).isEmpty()) {
        node.approximated("id", NO_VALUE);
      }
      BigDecimal score = values.get(i).orElse(scored ? BigDecimal.ZERO : null);
      options.add(option(node, score));
    }
    return options;
  }

  private Option option(FormNode node, @Nullable BigDecimal score) {
    String value = context.ids().value(node);
    Optional<Text> builtIn = node.words(GenesysNames.BUILT_IN, "");
    Optional<Text> text = node.words("text", context.language());
    if (builtIn.isPresent() && text.isPresent()) {
      node.dropped("text", TWO_LABELS);
    }
    node.droppedAll(GenesysLosses.OPTION);
    Text label =
        builtIn.or(() -> text).filter(words -> !words.toString().equals(value)).orElse(null);
    return new Option(value, score, label, null);
  }
}
