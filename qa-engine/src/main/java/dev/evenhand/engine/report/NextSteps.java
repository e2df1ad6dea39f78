package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Disagreement;
import dev.evenhand.engine.calibration.InteractionSheet;
import dev.evenhand.engine.calibration.Standing;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What to do next, the most useful first. */
final class NextSteps {
  private static final int QUESTIONS = 3;
  private static final int REVIEWERS = 2;
  private static final int INTERACTIONS = 3;

  /** A reviewer is worth a talk from this share of the widest departure on. */
  private static final double NOTABLE = 0.5;

  private NextSteps() {}

  static List<Block.Step> of(Reading reading, List<Analysis> analyses) {
    List<Block.Step> steps = new ArrayList<>();
    reading.report().rewriteFirst().stream()
        .limit(QUESTIONS)
        .forEach(disagreement -> steps.add(rewrite(disagreement, reading)));
    steps.addAll(RatingSteps.define(reading));
    steps.addAll(talks(reading));
    RatingSteps.talk(reading).ifPresent(steps::add);
    discuss(reading).ifPresent(steps::add);
    moreReviews(reading).ifPresent(steps::add);
    moreReviewers(reading).ifPresent(steps::add);
    analyses.forEach(analysis -> steps.addAll(analysis.steps(reading)));
    long rejected = reading.input().source().rejected();
    if (rejected > 0) {
      steps.add(mend(rejected));
    }
    if (steps.isEmpty()) {
      steps.add(
          new Block.Step(
              Sentence.of("Keep calibrating as you do."),
              Sentence.of("Nothing here asks for a change.")));
    }
    return steps;
  }

  private static Block.Step rewrite(Disagreement disagreement, Reading reading) {
    CriterionReport question = reading.report().criterion(disagreement.question()).orElseThrow();
    boolean sure = Standing.of(question.alpha()) == Standing.POOR;
    Sentence.Builder what =
        Sentence.create()
            .words(sure ? "Rewrite " : "Check the wording of ")
            .name(question.criterion());
    if (question.title() == null) {
      what.words(".");
    } else {
      what.words(": “").name(question.title()).words("”");
    }
    Sentence.Builder why =
        Sentence.create().words("Two reviewers of one interaction differ on it by ");
    why.number(disagreement.moved(), Numbers.decimal(disagreement.moved() * 100, 1));
    why.words(" points of the total on average; ");
    AgreementPart.alpha(question.alpha(), why);
    return new Block.Step(what.done(), why.words(".").done());
  }

  private static List<Block.Step> talks(Reading reading) {
    List<SeverityFindings.Departure> all = reading.severity().map(SeverityFindings::departures).orElse(List.of());
    return all.stream()
        .filter(departure -> departure.size() >= NOTABLE * all.get(0).size())
        .limit(REVIEWERS)
        .map(departure -> talk(departure, reading))
        .toList();
  }

  private static Block.Step talk(SeverityFindings.Departure departure, Reading reading) {
    boolean harsher = departure.value() > 0;
    Sentence.Builder why = Sentence.create();
    SeverityFindings.amount(departure, why);
    why.words(harsher ? " harsher" : " more lenient").words(" than the average reviewer");
    departure.severity().interval()
        .ifPresent(
            bounds ->
                AgreementPart.interval(bounds, Reading.digits(departure.criterion()), why));
    SeverityFindings.mostOn(departure.reviewer(), harsher, reading)
        .ifPresent(most -> why.words(", most of all on ").name(most.criterion().criterion()));
    return new Block.Step(
        Sentence.create()
            .words("Go through interactions with ")
            .name(departure.reviewer())
            .words(".")
            .done(),
        why.words(".").done());
  }

  private static Optional<Block.Step> discuss(Reading reading) {
    List<InteractionSheet> widest =
        reading.report().sessions().stream()
            .flatMap(session -> session.sheet().stream())
            .filter(sheet -> sheet.spread() > 0)
            .sorted(Comparator.comparingDouble(InteractionSheet::spread).reversed())
            .limit(INTERACTIONS)
            .toList();
    if (widest.isEmpty()) {
      return Optional.empty();
    }
    double most = widest.get(0).spread();
    return Optional.of(
        new Block.Step(
            Sentence.create()
                .words("Open the next session with ")
                .names(widest.stream().map(InteractionSheet::interaction).toList())
                .words(".")
                .done(),
            Sentence.create()
                .words("Their totals lie furthest apart, by up to ")
                .number(most, Numbers.decimal(most * 100, 1))
                .words(" points; the discussion sheet says on which questions.")
                .done()));
  }

  private static Optional<Block.Step> moreReviews(Reading reading) {
    List<CriterionReport> unclear = AgreementPart.with(Standing.UNCLEAR, reading);
    if (unclear.isEmpty()) {
      return Optional.empty();
    }
    Sentence.Builder why = Sentence.create().words("For ");
    if (unclear.size() == 1) {
      why.name(unclear.get(0).criterion());
    } else {
      why.count(unclear.size()).words(" questions");
    }
    return Optional.of(
        new Block.Step(
            Sentence.of("Have more interactions reviewed twice."),
            why.words(" the interval is too wide to say whether reviewers agree well enough.")
                .done()));
  }

  private static Optional<Block.Step> moreReviewers(Reading reading) {
    OptionalLong needed =
        ReliabilityFindings.criterion(reading)
            .map(criterion -> criterion.models().variance().reviewersToJudge())
            .orElse(OptionalLong.empty());
    if (needed.isEmpty() || needed.getAsLong() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Block.Step(
            Sentence.create()
                .words("Let ")
                .count(needed.getAsLong())
                .words(" reviewers judge an interaction where much depends on it.")
                .done(),
            Sentence.of("Their mean reaches a dependability of 0.8; one alone does not.")));
  }

  private static Block.Step mend(long rejected) {
    return new Block.Step(
        Sentence.create()
            .words("Mend the input: ")
            .count(rejected)
            .words(" rows were not used.")
            .done(),
        Sentence.of("Each is listed below with its line and the reason."));
  }
}
