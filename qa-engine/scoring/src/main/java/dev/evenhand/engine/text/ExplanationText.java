package dev.evenhand.engine.text;

import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.engine.explain.AnswerChange;
import dev.evenhand.engine.explain.AnswerStep;
import dev.evenhand.engine.explain.AutoFailEffect;
import dev.evenhand.engine.explain.Counterfactual;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.explain.Hypothetical;
import dev.evenhand.engine.explain.Leverage;
import dev.evenhand.engine.words.PolicyWords;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A score with all that explains it: its tree, what it would be without auto-fails, the fewest
 * other answers that pass, and what each other answer is worth. Points are percent points of the
 * whole.
 *
 * <p>Safe for threads.
 */
public final class ExplanationText {
  private static final int ANSWER = 20;
  private static final int STEPS = 6;

  private final Explanation explanation;

  private ExplanationText(Explanation explanation) {
    this.explanation = explanation;
  }

  /** The whole explanation. */
  public static String of(Explanation explanation) {
    Objects.requireNonNull(explanation, "explanation");
    ExplanationText text = new ExplanationText(explanation);
    return ScoreText.explain(explanation.score(), text.decisiveWithoutAutoFails())
        + text.autoFails()
        + text.toPass()
        + text.otherAnswers();
  }

  private String decisiveWithoutAutoFails() {
    Hypothetical without = explanation.withoutAutoFails();
    return decidesBeside(without) ? ScoreText.decisive(without.criticalRatio()) : "";
  }

  private String autoFails() {
    List<AutoFailEffect> effects = explanation.autoFails();
    if (effects.isEmpty()) {
      return "";
    }
    TextTable table = new TextTable("  ", "ll");
    for (AutoFailEffect effect : effects) {
      table.row(
          "without that of '%s' (%s)".formatted(effect.source(), PolicyWords.of(effect.rule())),
          result(effect.without()));
    }
    if (effects.size() > 1) {
      table.row("without any", result(explanation.withoutAutoFails()));
    }
    int others = explanation.otherAutoFails();
    return "\nAuto-fails\n"
        + table.text()
        + (others == 0
            ? ""
            : "  (those of %s more were not looked at, as the card is large)\n".formatted(others));
  }

  private String result(Hypothetical result) {
    return result.ratio().map(Words::pointsPercent).orElse("no score")
        + (decidesBeside(result) ? ScoreText.decisive(result.criticalRatio()) : "")
        + "  "
        + result.outcome();
  }

  /** Whether another number than the score decides whether it passes. */
  private boolean decidesBeside(Hypothetical result) {
    return explanation.score().scoring().passOn() == PassOn.CRITICAL && result.ratio().isPresent();
  }

  private String toPass() {
    Counterfactual toPass = explanation.toPass();
    if (toPass instanceof Counterfactual.Changes changes) {
      return changes(changes);
    }
    if (toPass instanceof Counterfactual.Unreachable unreachable) {
      return unreachable.notApplicableKept()
          ? "\nNo other answers would pass, as long as what did not apply stays so.\n"
          : "\nNo other answers would pass.\n";
    }
    if (toPass instanceof Counterfactual.NotFound notFound) {
      return "\nWhether other answers would pass was not found out within %s scores.\n"
          .formatted(notFound.effort().scored());
    }
    return ""; // it passes, or there is nothing to pass: the first line says so
  }

  private String changes(Counterfactual.Changes changes) {
    TextTable table = new TextTable("  ", "llll");
    for (AnswerChange change : changes.changes()) {
      table.row(
          change.question(), ScoreText.answer(change.from()), "->", ScoreText.answer(change.to()));
    }
    String gone = String.join("', '", changes.fallingAway());
    return "\nTo pass, %s (%s):\n%s%s  then %s\n"
        .formatted(
            Words.count(changes.changes().size(), "other answer"),
            proof(changes.proof()),
            table.text(),
            gone.isEmpty() ? "" : "  (hidden then: '%s')\n".formatted(gone),
            result(changes.result()));
  }

  private static String proof(Counterfactual.Proof proof) {
    return switch (proof) {
      case CHOSEN, SMALLEST -> "no fewer would do";
      case IRREDUCIBLE -> "none can be left out; whether fewer others would do is not proven";
      case PASSING -> "the card is too large to find out whether fewer would do";
    };
  }

  private String otherAnswers() {
    Map<String, Fraction> lost = new HashMap<>();
    for (QuestionScore question : explanation.score().questions()) {
      lost.put(question.id(), question.lost());
    }
    TextTable table = new TextTable("  ", "lrll");
    List<Leverage> leverages = new ArrayList<>(explanation.leverages());
    leverages.sort(
        Comparator.comparing(
                (Leverage leverage) -> lost.getOrDefault(leverage.question(), Fraction.ZERO))
            .reversed());
    for (Leverage leverage : leverages) {
      String steps = steps(leverage);
      if (!steps.isEmpty()) {
        table.row(
            leverage.question(),
            Words.points(lost.getOrDefault(leverage.question(), Fraction.ZERO)),
            ScoreText.answer(leverage.answer()),
            steps);
      }
    }
    String without = isAutoFailed(explanation.score()) ? " without auto-fails" : "";
    String tried =
        table.isEmpty()
            ? ""
            : "\nPoints lost, and what one other answer would add to the score%s\n%s"
                .formatted(without, table.text());
    return tried + untried(leverages);
  }

  private static String untried(List<Leverage> leverages) {
    long untried = leverages.stream().mapToLong(Leverage::untried).sum();
    return untried == 0
        ? ""
        : "\n%s to the questions that lost least %s not tried, as the card is large.\n"
            .formatted(Words.count(untried, "other answer"), untried == 1 ? "was" : "were");
  }

  private String steps(Leverage leverage) {
    List<String> steps =
        leverage.steps().stream()
            .filter(this::matters)
            .map(step -> step(leverage.answer(), step))
            .toList();
    String more = steps.size() > STEPS ? ", ..." : "";
    return steps.stream().limit(STEPS).collect(Collectors.joining(", ")) + more;
  }

  /** Where the score is 0 by an auto-fail, what answers add to it says nothing. */
  private static boolean isAutoFailed(Score score) {
    return score.outcome() == Outcome.AUTO_FAILED;
  }

  private static Optional<Fraction> moved(AnswerStep step, Score score) {
    return isAutoFailed(score) ? step.unfailed() : step.moved();
  }

  private boolean matters(AnswerStep step) {
    return moved(step, explanation.score()).map(moved -> moved.signum() != 0).orElse(true)
        || step.result().filter(this::decidesOtherwise).isPresent();
  }

  private boolean decidesOtherwise(Hypothetical result) {
    return result.outcome() != explanation.score().outcome() || movesCritical(result);
  }

  /** Whether the number that decides is another than now, where that is not the score. */
  private boolean movesCritical(Hypothetical result) {
    return decidesBeside(result)
        && !result.criticalRatio().equals(explanation.score().critical().ratio());
  }

  private String step(@Nullable Answer present, AnswerStep step) {
    Optional<Fraction> moved = moved(step, explanation.score());
    String told =
        moved
            .map(RescoringText::signed)
            .orElseGet(() -> step.result().map(this::result).orElse("?"));
    String decided =
        moved.isEmpty() ? open(step.problems()) : step.result().map(this::decided).orElse("");
    return other(present, step.answer()) + " " + told + decided;
  }

  /** What an answer does beside adding to the score. */
  private String decided(Hypothetical result) {
    String critical =
        movesCritical(result)
            ? result
                .criticalRatio()
                .map(ratio -> " (critical %s)".formatted(Words.pointsPercent(ratio)))
                .orElse(" (nothing critical applies)")
            : "";
    Outcome outcome = result.outcome();
    return critical + (outcome == explanation.score().outcome() ? "" : " " + outcome);
  }

  /** One option of a multiple choice put in or taken out; any other answer as it is. */
  private static String other(@Nullable Answer present, Answer other) {
    if (!(present instanceof Answer.Words had && other instanceof Answer.Words has)) {
      return ScoreText.answer(other);
    }
    Set<String> added = Sets.difference(has.values(), had.values());
    Set<String> removed = Sets.difference(had.values(), has.values());
    if (added.size() + removed.size() != 1) {
      return "(" + ScoreText.answer(other) + ")";
    }
    String option = Iterables.getOnlyElement(Iterables.concat(added, removed));
    return (removed.isEmpty() ? "with " : "without ") + Words.shortened(option, ANSWER);
  }

  /** Other answers can show questions that are open. */
  private static String open(List<Problem> problems) {
    boolean open = problems.stream().anyMatch(problem -> problem.code().equals("unanswered"));
    return open ? " (asks more)" : "";
  }
}
