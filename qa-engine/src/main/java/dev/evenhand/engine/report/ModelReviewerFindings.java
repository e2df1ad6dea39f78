package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Whether models may stand in for people, in words. */
final class ModelReviewerFindings {
  private static final int MODELS = 4;
  private static final int NAMED = 8;
  private static final int STEPS = 2;

  private ModelReviewerFindings() {}

  /** Whether a model may stand in for people. */
  public enum Verdict {
    YES("yes", "may stand in for people"),
    NO("no", "may not stand in for people"),
    NOT_DECIDABLE("not decidable", "can't be judged");

    private final String word;
    private final String meaning;

    Verdict(String word, String meaning) {
      this.word = word;
      this.meaning = meaning;
    }

    /** What the alternative annotator test says. */
    static Verdict of(Estimate<AlternativeAnnotator> test) {
      return test.value().map(found -> found.passes() ? YES : NO).orElse(NOT_DECIDABLE);
    }

    /** The verdict in a word. */
    public String word() {
      return word;
    }
  }

  static List<Sentence> points(Reading reading) {
    List<Sentence> points = new ArrayList<>();
    reading.report().modelReviewers().stream()
        .limit(MODELS)
        .forEach(
            model ->
                byVerdict(model)
                    .forEach((verdict, criteria) -> points.add(point(model, verdict, criteria))));
    return points;
  }

  private static Map<Verdict, List<ModelReviewer.OnCriterion>> byVerdict(ModelReviewer model) {
    Map<Verdict, List<ModelReviewer.OnCriterion>> criteria = new EnumMap<>(Verdict.class);
    for (ModelReviewer.OnCriterion found : model.criteria()) {
      criteria.computeIfAbsent(Verdict.of(found.test()), verdict -> new ArrayList<>()).add(found);
    }
    return criteria;
  }

  private static Sentence point(
      ModelReviewer model, Verdict verdict, List<ModelReviewer.OnCriterion> criteria) {
    Sentence.Builder sentence =
        Sentence.create()
            .words("The model ")
            .name(model.reviewer())
            .words(" " + verdict.meaning + " on ")
            .names(criteria.stream().limit(NAMED).map(found -> found.criterion()).toList())
            .words(criteria.size() > NAMED ? " and others: " : ": ");
    return switch (verdict) {
      case YES -> sentence.words("it does as well as at least half of them.").done();
      case NO -> sentence.words("it is not shown to do as well as half of them.").done();
      case NOT_DECIDABLE -> sentence.reason(reason(criteria)).words(".").done();
    };
  }

  private static String reason(List<ModelReviewer.OnCriterion> criteria) {
    return criteria.get(0).test().reason().map(Reason::text).orElse("");
  }

  static List<Block.Step> steps(Reading reading) {
    List<Block.Step> steps = new ArrayList<>();
    for (ModelReviewer model : reading.report().modelReviewers()) {
      List<ModelReviewer.OnCriterion> failed = byVerdict(model).getOrDefault(Verdict.NO, List.of());
      if (!failed.isEmpty() && steps.size() < STEPS) {
        steps.add(step(model, failed));
      }
    }
    return steps;
  }

  private static Block.Step step(ModelReviewer model, List<ModelReviewer.OnCriterion> criteria) {
    return new Block.Step(
        Sentence.create()
            .words("Don't leave ")
            .names(criteria.stream().limit(NAMED).map(found -> found.criterion()).toList())
            .words(criteria.size() > NAMED ? " and others to " : " to ")
            .name(model.reviewer())
            .words(" alone.")
            .done(),
        Sentence.of("The model is not shown to review as well as half of the people do."));
  }
}
