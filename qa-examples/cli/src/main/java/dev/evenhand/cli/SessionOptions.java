package dev.evenhand.cli;

import dev.evenhand.api.evaluation.CalibrationSession.Mode;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.CalibrationData;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.calibration.NotApplicableAs;
import dev.evenhand.engine.calibration.SessionRules;
import dev.evenhand.engine.calibration.UnfinishedEvaluations;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose word counts in a calibration, and what counts as an answer. */
final class SessionOptions {
  private static final int SHOWN = 10;

  @Option(
      names = "--mode",
      description =
          "blind, reference (an expert evaluated too) or consensus (reviewers agreed on evaluations"
              + " afterwards). Default: reference with --reference, else blind.")
  private @Nullable Mode mode;

  @Option(
      names = "--reference",
      paramLabel = "REVIEWER",
      description =
          "The reviewer whom the others are held against, or whose name the agreed evaluations"
              + " bear; not one of those who are measured.")
  @Nullable String reference;

  @Option(
      names = "--unfinished",
      description =
          "Evaluations with open questions: reject them (default), or use what is answered.")
  private UnfinishedEvaluations unfinished = UnfinishedEvaluations.REJECT;

  @Option(
      names = "--na-as",
      description =
          "Where names are compared, \"not applicable\" is a category (default) or missing.")
  NotApplicableAs notApplicable = NotApplicableAs.CATEGORY;

  @Option(
      names = "--replicates",
      description =
          "Reviewers rated some items again, to show how consistent they are (Gage R&R)."
              + " Agreement counts the first. Default: all copies are refused.")
  boolean replicates;

  /** Ends the command if the options are wrong. */
  void check() {
    if (reference == null && mode != null && mode.hasReference()) {
      throw new Stop(
          "--mode %s needs --reference: whose evaluations are the others held against?"
              .formatted(mode.name().toLowerCase(Locale.ROOT)));
    }
    if (reference != null && mode == Mode.BLIND) {
      throw new Stop("--mode blind has no --reference; leave one of them out.");
    }
  }

  SessionRules rules() {
    Mode chosen = mode != null ? mode : reference == null ? Mode.BLIND : Mode.REFERENCE;
    return new SessionRules(chosen, reference, unfinished, replicates);
  }

  /** Ends the command, and tells the problems too, if nobody rated under the reference's name. */
  void check(CalibrationData data, List<Problem> problems) {
    TreeSet<String> reviewers = new TreeSet<>();
    for (CriterionRatings criterion : data.criteria()) {
      reviewers.addAll(criterion.ratings().raters());
    }
    if (reference != null && !reviewers.contains(reference)) {
      String known = reviewers.stream().limit(SHOWN).collect(Collectors.joining(", "));
      String more = reviewers.size() > SHOWN ? ", …" : "";
      throw new Stop(
          Exit.UNUSABLE,
          problems,
          "--reference %s: no reviewer of that name; there are %s%s."
              .formatted(reference, known, more));
    }
  }
}
