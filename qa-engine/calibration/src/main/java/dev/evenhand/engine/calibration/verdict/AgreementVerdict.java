package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.agreement.AlphaDetails;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientWarning;
import dev.evenhand.engine.estimate.Confidence;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far reviewers agree on a criterion, in a word that the data carry.
 *
 * <p>The interval is wider than that of alpha: it holds alpha's own and what one more item would
 * give, one with disagreement for the lower bound and one with agreement for the upper. So a word
 * does not come from a handful of items that agree by luck.
 *
 * @param level the word
 * @param reason why, in words without a full stop
 * @param interval of alpha, by which the word goes; null where there is none, or too little for one
 */
public record AgreementVerdict(AgreementLevel level, String reason, @Nullable Interval interval) {
  public AgreementVerdict {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(reason, "reason");
  }

  /** The verdict on Krippendorff's alpha. */
  public static AgreementVerdict of(Coefficient alpha) {
    Objects.requireNonNull(alpha, "alpha");
    return withoutValue(alpha)
        .or(() -> tooFew(alpha))
        .or(() -> allAlike(alpha))
        .orElseGet(() -> judged(alpha));
  }

  /** The verdict where reviewers fall into groups that share no item. */
  public static AgreementVerdict byGroup(int groups) {
    return new AgreementVerdict(
        AgreementLevel.BY_GROUP,
        "reviewers fall into %s groups that share no interaction, so there is no agreement of all"
            .formatted(groups),
        null);
  }

  private static Optional<AgreementVerdict> withoutValue(Coefficient alpha) {
    return alpha.reason().map(why -> new AgreementVerdict(level(alpha, why), why.text(), null));
  }

  private static AgreementLevel level(Coefficient alpha, Reason why) {
    if (why.code() != UndefinedReason.NO_VARIATION) {
      return AgreementLevel.UNKNOWN;
    }
    return alpha.itemsUsed() < VerdictRules.LEAST_ITEMS
        ? AgreementLevel.TOO_FEW
        : AgreementLevel.ALL_ALIKE;
  }

  private static Optional<AgreementVerdict> tooFew(Coefficient alpha) {
    return alpha.itemsUsed() >= VerdictRules.LEAST_ITEMS
        ? Optional.empty()
        : Optional.of(
            new AgreementVerdict(
                AgreementLevel.TOO_FEW,
                "only %s %s rated twice or more, and a verdict takes %s"
                    .formatted(
                        alpha.itemsUsed(),
                        alpha.itemsUsed() == 1 ? "interaction was" : "interactions were",
                        VerdictRules.LEAST_ITEMS),
                null));
  }

  /** Nearly all: the few others decide alone, and chance has a say in them. */
  private static Optional<AgreementVerdict> allAlike(Coefficient alpha) {
    double rarer = alpha.details().getOrDefault(AlphaDetails.RARER_RATINGS, Double.MAX_VALUE);
    if (rarer < VerdictRules.LEAST_RARER) {
      return Optional.of(
          new AgreementVerdict(
              AgreementLevel.ALL_ALIKE,
              "only %s not the commonest answer, and a verdict takes %s"
                  .formatted(
                      rarer == 1 ? "1 rating is" : (long) rarer + " ratings are",
                      VerdictRules.LEAST_RARER),
              null));
    }
    Interval bounds = interval(alpha).orElse(null);
    boolean shown = bounds != null && bounds.low() >= VerdictRules.TENTATIVELY;
    return alpha.warnings().contains(CoefficientWarning.PREVALENCE) && !shown
        ? Optional.of(
            new AgreementVerdict(
                AgreementLevel.ALL_ALIKE,
                "more than 90 % of the ratings are one answer, so nearly all agreement is that of"
                    + " chance",
                bounds))
        : Optional.empty();
  }

  private static AgreementVerdict judged(Coefficient alpha) {
    return interval(alpha)
        .map(AgreementVerdict::of)
        .orElseGet(
            () ->
                new AgreementVerdict(
                    AgreementLevel.UNKNOWN, alpha.bounds().reason().orElseThrow().text(), null));
  }

  private static AgreementVerdict of(Interval bounds) {
    AgreementLevel level =
        bounds.low() >= VerdictRules.RELIED_ON
            ? AgreementLevel.RELIABLE
            : bounds.low() >= VerdictRules.TENTATIVELY
                ? AgreementLevel.TENTATIVE
                : bounds.high() >= VerdictRules.TENTATIVELY
                    ? AgreementLevel.NOT_SETTLED
                    : AgreementLevel.POOR;
    return new AgreementVerdict(level, level.meaning(), bounds);
  }

  /** Alpha's own interval, and what one more item would give. */
  private static Optional<Interval> interval(Coefficient alpha) {
    Double low = alpha.details().get(AlphaDetails.VERDICT_LOW);
    Double high = alpha.details().get(AlphaDetails.VERDICT_HIGH);
    if (low == null || high == null) {
      return alpha.interval();
    }
    Interval more = new Interval(low, high, Confidence.USUAL, IntervalMethod.JACKKNIFE);
    return Optional.of(
        alpha
            .interval()
            .map(
                own ->
                    new Interval(
                        Math.min(own.low(), low),
                        Math.max(own.high(), high),
                        own.confidence(),
                        own.method(),
                        own.standardError()))
            .orElse(more));
  }

  /** Whether agreement is surely no more than that of chance, or as good as. */
  public boolean isByChance() {
    return interval != null && interval.high() < VerdictRules.AS_BY_CHANCE && interval.low() <= 0;
  }

  /** Whether reviewers surely agree less than by chance. */
  public boolean isBelowChance() {
    return interval != null && interval.high() < 0;
  }

  /** Whether these data can't tell agreement from that of chance. */
  public boolean mayBeChance() {
    return interval != null && interval.low() <= 0 && !isByChance();
  }
}
