package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.ModelReviewer;
import dev.evenhand.engine.calibration.judge.JudgeVerdict;
import dev.evenhand.engine.calibration.judge.StandIn;
import dev.evenhand.engine.report.JudgeSentences.On;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The next step that follows from how a judge does beside its measure. */
final class JudgeSteps {
  /** So many interactions that differ are listed for who reads no details. */
  static final int LISTED = 10;

  private static final int STEPS = 2;

  private JudgeSteps() {}

  static Stream<Block.Step> of(ReportOutline outline) {
    return spokenOf(outline).flatMap(on -> step(on, outline).stream());
  }

  /** The judges whose differing interactions a step is to go through. */
  static List<On> gone(ReportOutline outline) {
    return spokenOf(outline).filter(on -> on.isWeak() && on.offset().isEmpty()).toList();
  }

  /** Whether a step is to correct this model there, and says who reviews until that is done. */
  static boolean corrects(ModelReviewer model, String criterion, ReportOutline outline) {
    return spokenOf(outline)
        .filter(on -> on.isWeak() && on.offset().isPresent())
        .anyMatch(
            on ->
                on.judge().judge().equals(model.reviewer())
                    && on.found().criterion().equals(criterion));
  }

  private static Stream<On> spokenOf(ReportOutline outline) {
    return JudgeSentences.told(outline).stream()
        .filter(on -> step(on, outline).isPresent())
        .limit(STEPS);
  }

  private static Optional<Block.Step> step(On on, ReportOutline outline) {
    return switch (on.verdict()) {
      case ONE_ANSWER -> Optional.of(change(on));
      case POOR, BY_CHANCE, NOT_SETTLED ->
          on.offset().map(offset -> correct(on, offset, outline)).or(() -> goThrough(on));
      case TOO_FEW, ALL_ALIKE, NEARLY_ALIKE -> Optional.of(more(on));
      case RELIABLE, TENTATIVE, UNKNOWN -> Optional.empty();
    };
  }

  private static Block.Step change(On on) {
    return new Block.Step(
        Sentence.of("Don't use {} for {} as it is.", judge(on), on.criterion()),
        Sentence.of(
            "It says {} to everything. Change its instructions, and have the same interactions"
                + " judged again.",
            Sentence.name(JudgeSentences.onlyAnswer(on.agreement()))));
  }

  private static Block.Step more(On on) {
    return new Block.Step(
        Sentence.of(
            on.verdict() == JudgeVerdict.TOO_FEW
                ? "Have more interactions answered on {} by {} and by people."
                : "Have interactions of the rarer kind answered on {} by {} and by people.",
            on.criterion(),
            judge(on)),
        Sentence.of("So far {}.", Sentence.reason(on.verdict().meaning())));
  }

  /** One advice of what to correct and, of a model, of who reviews until that is checked. */
  private static Block.Step correct(On on, JudgeOffset offset, ReportOutline outline) {
    Optional<StandIn> standIn = standIn(on, outline);
    return new Block.Step(
        Sentence.of(
            "Correct {} on {} by {}, or sharpen its instructions{}.",
            judge(on),
            on.criterion(),
            offset.magnitude(),
            standIn.filter(found -> found != StandIn.MAY).isEmpty()
                ? Sentence.EMPTY
                : Sentence.of(
                    "; let people review {} too until its corrected answers have been checked",
                    on.criterion())),
        Sentence.of(
            "It is {}: that is most of how far the two differ{}.",
            offset.words(),
            standIn.filter(found -> found == StandIn.NOT_SHOWN).isEmpty()
                ? Sentence.EMPTY
                : Sentence.of(
                    ". As it is, it is not shown to review as well as half of the people do")));
  }

  /** Empty of a reviewer who is no model. */
  private static Optional<StandIn> standIn(On on, ReportOutline outline) {
    return outline.report().modelReviewers().stream()
        .filter(model -> model.reviewer().equals(on.judge().judge()))
        .flatMap(model -> model.criteria().stream())
        .filter(found -> found.criterion().equals(on.found().criterion()))
        .map(ModelReviewer.OnCriterion::standIn)
        .findFirst();
  }

  private static Optional<Block.Step> goThrough(On on) {
    long differing = on.agreement().differing();
    return differing == 0
        ? Optional.empty()
        : Optional.of(
            new Block.Step(
                Sentence.of(
                    "Go through the {} that {} and {} answer differently on {}.",
                    Sentence.count(differing, "interaction", "interactions"),
                    judge(on),
                    JudgeSentences.measure(on.judge()),
                    on.criterion()),
                Sentence.of(
                    "{} listed below. Either the judge's instructions or the person's answer is"
                        + " to be corrected.",
                    differing > LISTED
                        ? Sentence.of("The first {} are", Sentence.count(LISTED))
                        : Sentence.of("They are"))));
  }

  private static Sentence judge(On on) {
    return Sentence.name(on.judge().judge());
  }
}
