package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.wire.WireValue;
import dev.evenhand.engine.calibration.verdict.VerdictRules;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import dev.evenhand.engine.words.TableWords;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a calibration found.
 *
 * @param settings what was asked for
 * @param rules how evaluations were taken; null for ratings without a card
 * @param reference the reviewer whom the others are held against, who is none of the reviewers
 *     measured; or null
 * @param criteria in the order of the card, or of their names
 * @param disagreements what each question's disagreement costs, the costliest first; empty where no
 *     card says what a question is worth
 * @param outcomes on how many interactions passing or the band hangs on who reviews; null for
 *     ratings without a card
 * @param sessions each calibration session that evaluations name, in the order of time and id;
 *     empty for ratings without a card
 * @param timed whether ratings have times, so that a study can look at changes over time
 * @param study of each reviewer; null if none was asked for, or reviewers are too many to study
 * @param rasch the many-facet Rasch model, one for each scale; empty unless a study was asked for
 * @param modelReviewers the models among the reviewers, in the order of their names, beside the
 *     people; everything else is of the people alone
 * @param judges each reviewer beside the reference, or without one each model beside the people, in
 *     the order of their names
 * @param strayWords words among numbers, which made criteria ones of names
 */
public record CalibrationReport(
    CalibrationSettings settings,
    @Nullable SessionRules rules,
    @Nullable String reference,
    List<CriterionReport> criteria,
    List<Disagreement> disagreements,
    @Nullable OutcomeAgreement outcomes,
    List<SessionReport> sessions,
    boolean timed,
    @Nullable ReviewerStudy study,
    List<RaschReport> rasch,
    List<ModelReviewer> modelReviewers,
    List<JudgeReport> judges,
    List<StrayWord> strayWords)
    implements WireValue {
  public CalibrationReport {
    Objects.requireNonNull(settings, "settings");
    sessions = Copies.list(sessions, "sessions");
    criteria = Copies.list(criteria, "criteria");
    rasch = Copies.list(rasch, "rasch");
    judges = Copies.list(judges, "judges");
    modelReviewers = Copies.list(modelReviewers, "modelReviewers");
    strayWords = Copies.list(strayWords, "strayWords");
    disagreements =
        Copies.list(disagreements, "disagreements").stream()
            .sorted(
                Comparator.comparingDouble(Disagreement::moved)
                    .reversed()
                    .thenComparing(Disagreement::question))
            .toList();
  }

  /** Whether a study was asked for and there is none, because reviewers are too many. */
  public boolean lacksStudy() {
    return settings.study() != null && study == null;
  }

  /** Of every interval, between 0 and 1. */
  public double confidence() {
    return settings.confidence();
  }

  /** The same report with the criteria that are wanted, by id. */
  public CalibrationReport ofCriteria(Predicate<String> wanted) {
    return new CalibrationReport(
        settings,
        rules,
        reference,
        criteria.stream().filter(report -> wanted.test(report.criterion())).toList(),
        disagreements,
        outcomes,
        sessions,
        timed,
        study,
        rasch,
        modelReviewers,
        judges.stream()
            .map(
                judge ->
                    new JudgeReport(
                        judge.judge(),
                        judge.model(),
                        judge.measure(),
                        judge.criteria().stream()
                            .filter(one -> wanted.test(one.criterion()))
                            .toList()))
            .toList(),
        strayWords.stream().filter(word -> wanted.test(word.criterion())).toList());
  }

  /** Whether lower means worse on a criterion, so that rating lower is being harsher. */
  public boolean isScore(CriterionReport criterion) {
    return goodEnd(criterion) == GoodEnd.HIGH;
  }

  /**
   * Where good ratings of a criterion are: as the settings say, else high. Null where that is not
   * known: the answer to a number question of a card is no score, as fewer seconds may well be
   * better; nor need be what is called like errors, times or grades.
   */
  public @Nullable GoodEnd goodEnd(CriterionReport criterion) {
    Objects.requireNonNull(criterion, "criterion");
    GoodEnd told = settings.goodEnds().get(criterion.criterion());
    if (told != null || criterion.kind() != CriterionKind.QUESTION) {
      return told == null ? GoodEnd.HIGH : told;
    }
    boolean number = criterion.main() == Scale.INTERVAL || criterion.main() == Scale.RATIO;
    boolean open = isOfCard() ? number : mayBeLow(criterion);
    return open ? null : GoodEnd.HIGH;
  }

  private static boolean mayBeLow(CriterionReport criterion) {
    return TableWords.is(TableWords.Heads.LESS_MAY_BE_BETTER, criterion.name());
  }

  /**
   * To which side of the others a reviewer rates.
   *
   * @param severity positive of those who rate lower
   */
  public SeveritySide side(CriterionReport criterion, double severity) {
    return SeveritySide.of(severity, goodEnd(criterion));
  }

  /**
   * The criteria without a card whose names leave open where good ratings are, and of which the
   * severity of any reviewer is known.
   */
  public List<CriterionReport> withOpenEnd() {
    return isOfCard()
        ? List.of()
        : criteria.stream()
            .filter(one -> goodEnd(one) == null && !one.severity().bySeverity().isEmpty())
            .toList();
  }

  private boolean isOfCard() {
    return rules != null || criteria.stream().anyMatch(one -> one.kind() == CriterionKind.TOTAL);
  }

  /** The criterion with this id; empty if there is none. */
  public Optional<CriterionReport> criterion(String id) {
    return criteria.stream().filter(report -> report.criterion().equals(id)).findFirst();
  }

  /**
   * The questions to rewrite first: reviewers agree too little to trust even with care (alpha below
   * {@link VerdictRules#TENTATIVELY}), and what they disagree about moves the score; the costliest
   * first.
   */
  public List<Disagreement> rewriteFirst() {
    return disagreements.stream()
        .filter(disagreement -> disagreement.moved() > 0)
        .filter(disagreement -> isUnreliable(disagreement.question()))
        .toList();
  }

  private boolean isUnreliable(String question) {
    return criterion(question)
        .filter(found -> found.verdict().level().isJudged())
        .map(CriterionReport::alpha)
        .flatMap(alpha -> alpha.estimate().value())
        .filter(alpha -> alpha < VerdictRules.TENTATIVELY)
        .isPresent();
  }
}
