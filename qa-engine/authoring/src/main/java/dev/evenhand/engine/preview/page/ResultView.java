package dev.evenhand.engine.preview.page;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.engine.explain.AnswerChange;
import dev.evenhand.engine.explain.Counterfactual;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.text.ExplanationText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The score of what was entered, and why it is that.
 *
 * @param headline the score in a line
 * @param style that of its outcome
 * @param missing what a finished evaluation still wants
 * @param sections what each earned
 * @param lost where most was lost
 * @param toPass the fewest other answers that would pass; empty where none are needed
 * @param passing what is to be said above or instead of them, or null
 * @param explanation the whole explanation, or null without a score
 */
public record ResultView(
    String headline,
    String style,
    List<Missing> missing,
    List<Row> sections,
    List<Row> lost,
    List<Row> toPass,
    @Nullable String passing,
    @Nullable String explanation) {
  private static final int MOST = 5;

  /** What is missing at a question. */
  public record Missing(String question, String number, Said words) {}

  /** A line of a table; the link leads to a question if there is one. */
  public record Row(String question, String name, String value) {}

  /** Of a filled form. */
  public static ResultView of(FilledForm filled) {
    Score score = filled.draft().soFar();
    FormWords words = filled.form().words();
    if (score == null) {
      return nothing(words.say("score.unreadable"), filled);
    }
    if (score.ratio().isEmpty()) {
      return nothing(words.say("score.none"), filled);
    }
    Explanation explanation = filled.draft().scoring().explainer().explain(score);
    return new ResultView(
        headline(score, words),
        score.outcome().name(),
        missing(filled),
        sections(score, words),
        lost(score, filled),
        changes(explanation.toPass(), filled),
        passing(explanation, words),
        ExplanationText.of(explanation));
  }

  private static ResultView nothing(String headline, FilledForm filled) {
    return new ResultView(
        headline, "UNDEFINED", missing(filled), List.of(), List.of(), List.of(), null, null);
  }

  private static String headline(Score score, FormWords words) {
    List<String> parts = new ArrayList<>();
    score.percent().ifPresent(percent -> parts.add(words.number(percent) + "\u00a0%"));
    if (decidesBeside(score)) {
      parts.add(critical(score.critical().ratio(), words));
    }
    parts.add(words.say("outcome." + score.outcome().name()));
    if (score.band() != null) {
      parts.add(score.band().in(words.language()));
    }
    return String.join(" · ", parts);
  }

  /** Whether another number than the score decides whether it passes. */
  private static boolean decidesBeside(Score score) {
    return score.scoring().passOn() == PassOn.CRITICAL;
  }

  private static String critical(Optional<Fraction> ratio, FormWords words) {
    return ratio
        .map(value -> words.say("score.critical", words.percent(value)))
        .orElseGet(() -> words.say("score.critical.none"));
  }

  private static List<Missing> missing(FilledForm filled) {
    List<Missing> all = new ArrayList<>();
    filled
        .draft()
        .problems()
        .forEach(
            (id, problems) ->
                problems.stream()
                    .limit(1)
                    .map(problem -> FieldProblems.sentence(problem, filled.form().words()))
                    .forEach(sentence -> all.add(new Missing(id, number(id, filled), sentence))));
    return all;
  }

  private static String number(String id, FilledForm filled) {
    return filled
        .form()
        .questions()
        .filter(question -> question.id().equals(id))
        .findFirst()
        .map(FormQuestion::number)
        .orElse("");
  }

  private static List<Row> sections(Score score, FormWords words) {
    List<Row> rows = new ArrayList<>();
    for (ScoreNode part : score.card().parts()) {
      if (part instanceof SectionScore && part.effectiveWeight().signum() > 0) {
        String earned = part.ratio().map(words::percent).orElse("–");
        String of = words.say("share", words.percent(part.effectiveWeight()));
        rows.add(new Row(of, part.title().in(words.language()), earned));
      }
    }
    return rows;
  }

  private static List<Row> lost(Score score, FilledForm filled) {
    FormWords words = filled.form().words();
    return score.reasons().stream()
        .limit(MOST)
        .map(
            question ->
                new Row(
                    question.id(),
                    name(question.id(), filled),
                    "−" + words.percent(question.lost()).replace("\u00a0%", "")))
        .toList();
  }

  private static String name(String id, FilledForm filled) {
    return filled
        .form()
        .questions()
        .filter(question -> question.id().equals(id))
        .findFirst()
        .map(question -> question.number() + " " + question.ask().words())
        .orElse(id);
  }

  private static List<Row> changes(Counterfactual toPass, FilledForm filled) {
    return toPass instanceof Counterfactual.Changes changes
        ? changes.changes().stream().map(change -> change(change, filled)).toList()
        : List.of();
  }

  private static Row change(AnswerChange change, FilledForm filled) {
    return new Row(
        change.question(),
        name(change.question(), filled),
        filled.answer(change.question(), change.to()));
  }

  private static @Nullable String passing(Explanation explanation, FormWords words) {
    Counterfactual toPass = explanation.toPass();
    if (toPass instanceof Counterfactual.Changes changes) {
      String score = changes.result().ratio().map(words::percent).orElse("–");
      String then =
          decidesBeside(explanation.score())
              ? score + " · " + critical(changes.result().criticalRatio(), words)
              : score;
      return words.say("toPass.changes", then);
    }
    if (toPass instanceof Counterfactual.Unreachable unreachable) {
      return words.say(unreachable.notApplicableKept() ? "toPass.never.kept" : "toPass.never");
    }
    return toPass instanceof Counterfactual.NotFound ? words.say("toPass.unknown") : null;
  }
}
