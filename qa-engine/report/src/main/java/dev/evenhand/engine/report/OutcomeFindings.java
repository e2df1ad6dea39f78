package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.OutcomeAgreement;
import dev.evenhand.engine.calibration.OutcomeAgreement.Split;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Optional;
import java.util.stream.Stream;

/** On how many interactions it hangs on the reviewer whether they pass, or their band, in words. */
record OutcomeFindings(Split split, boolean ofPassing) {
  private static final double NOTABLE = 0.05;

  /** Where anything is split. */
  static Optional<OutcomeFindings> of(ReportOutline outline) {
    OutcomeAgreement outcomes = outline.report().outcomes();
    return outcomes == null || outline.total().isEmpty()
        ? Optional.empty()
        : outcomes
            .told()
            .filter(split -> split.split() > 0)
            .map(split -> new OutcomeFindings(split, outcomes.ofPassing()));
  }

  /** Where so many are split that it is worth a step. */
  static Optional<OutcomeFindings> notable(ReportOutline outline) {
    return of(outline).filter(one -> one.split().split() >= NOTABLE * one.split().interactions());
  }

  /** "14 of 40 pass or fail by who reviews". */
  Sentence briefly() {
    return Sentence.of(
        ofPassing
            ? "{} of {} pass or fail by who reviews"
            : "{} of {} are in a band by who reviews",
        Sentence.count(split.split()),
        Sentence.count(split.interactions()));
  }

  static Stream<Sentence> points(ReportOutline outline) {
    return of(outline).map(OutcomeFindings::point).stream();
  }

  private Sentence point() {
    return Sentence.of(
        ofPassing
            ? "{} of {} pass with one reviewer and fail with another; any two reviewers of one come"
                + " to different outcomes in {} of cases."
            : "{} of {} are in one band with one reviewer and in another with another; any two"
                + " reviewers of one come to different bands in {} of cases.",
        Sentence.count(split.split()),
        Sentence.count(split.interactions(), "interaction", "interactions"),
        Sentence.number(split.differingShare(), Format.percent()));
  }

  static Stream<Block.Step> steps(ReportOutline outline) {
    return notable(outline).map(OutcomeFindings::step).stream();
  }

  private Block.Step step() {
    return new Block.Step(
        Sentence.of(
            ofPassing
                ? "Review twice near the pass mark."
                : "Review twice near the limits of bands."),
        Sentence.of("{}.", briefly()));
  }
}
