package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Points;
import dev.evenhand.api.constraint.Ratio;
import dev.evenhand.api.constraint.SelfChecked;
import dev.evenhand.api.constraint.SelfChecking;
import dev.evenhand.api.copy.Copies;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The policies of a whole card. Sections and questions may declare their own; the nearest holds.
 *
 * @param profile the named preset that its policies began from, or null
 * @param method how parts make a score
 * @param sectionMethod how the parts of its sections make theirs; null for {@code method}
 * @param start the points that a card or section begins with under {@link Method#DEDUCTIONS}
 * @param notApplicable what "not applicable" does
 * @param unanswered what no answer does
 * @param ratio how points of answers become ratios
 * @param failedSection what a section that failed to zero could have earned
 * @param bounds limits of the score of the card
 * @param passMark the lowest passing ratio in [0, 1], compared exactly; a percent in files; null
 *     for a card without one
 * @param passOn what is held against the pass mark and bands
 * @param bands from the highest to the lowest
 * @param shown how percents are shown
 * @param roundBeforeCompare how a percent is rounded before it is held against pass marks and
 *     bands; null to compare exactly
 * @param aggregate how many scores make one, unless a caller says otherwise
 * @param noOpportunity what an interaction without an opportunity counts in the accuracy by unit
 */
@SelfChecked
public record Scoring(
    @Nullable Profile profile,
    Method method,
    @Nullable Method sectionMethod,
    @Points BigDecimal start,
    NotApplicablePolicy notApplicable,
    UnansweredPolicy unanswered,
    RatioPolicy ratio,
    FailedSectionPolicy failedSection,
    Bounds bounds,
    @Ratio @Nullable BigDecimal passMark,
    PassOn passOn,
    List<@Valid Band> bands,
    @Valid Rounding shown,
    @Valid @Nullable Rounding roundBeforeCompare,
    Aggregation aggregate,
    NoOpportunity noOpportunity)
    implements SelfChecking {

  /** The points that deductions are taken from unless declared. */
  public static final BigDecimal DEFAULT_START = BigDecimal.valueOf(100);

  /** Weighted, not applicable excluded, unanswered rejected, no pass mark, no bands. */
  public static final Scoring DEFAULT = builder().build();

  public Scoring {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(method, "method");
    start = Decimals.exact(start);
    Objects.requireNonNull(notApplicable, "notApplicable");
    Objects.requireNonNull(unanswered, "unanswered");
    Objects.requireNonNull(ratio, "ratio");
    Objects.requireNonNull(failedSection, "failedSection");
    Objects.requireNonNull(bounds, "bounds");
    passMark = Decimals.canonical(passMark);
    Objects.requireNonNull(passOn, "passOn");
    bands = Copies.list(bands, "bands");
    Objects.requireNonNull(shown, "shown");
    Objects.requireNonNull(aggregate, "aggregate");
    Objects.requireNonNull(noOpportunity, "noOpportunity");
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from these policies. */
  public Builder toBuilder() {
    return builder().putAll(this);
  }

  @Override
  public List<Breach> breaches() {
    Breaches breaches = new Breaches();
    LimitRules.checkBands(bands, breaches);
    LimitRules.checkStart(start, breaches);
    return breaches.list();
  }

  /** Builds the policies of a card step by step. Not for sharing between threads. */
  public static final class Builder extends RecordBuilder<Scoring, Builder> {
    private Builder() {
      super(Scoring.class);
      method(Method.WEIGHTED)
          .start(DEFAULT_START)
          .notApplicable(NotApplicablePolicy.EXCLUDE)
          .unanswered(UnansweredPolicy.REJECT)
          .ratio(RatioPolicy.MAX)
          .failedSection(FailedSectionPolicy.APPLICABLE)
          .bounds(Bounds.CAPPED)
          .passOn(PassOn.SCORE)
          .shown(Rounding.SHOWN)
          .aggregate(Aggregation.MEAN)
          .noOpportunity(NoOpportunity.CLEAN);
    }

    /** Where the policies began; only a name, {@link Profile#scoring} has the policies. */
    public Builder profile(@Nullable Profile preset) {
      return put("profile", preset);
    }

    /** How the parts of sections make a score, or null for the method of the card. */
    public Builder sectionMethod(@Nullable Method value) {
      return put("sectionMethod", value);
    }

    /** The points that deductions are taken from; 100 unless set. */
    public Builder start(BigDecimal points) {
      return put("start", points);
    }

    /** How percents are shown; two decimals, half up, unless set. */
    public Builder shown(Rounding rounding) {
      return put("shown", rounding);
    }

    /** How percents are rounded before they are compared, or null to compare exactly. */
    public Builder roundBeforeCompare(@Nullable Rounding rounding) {
      return put("roundBeforeCompare", rounding);
    }

    /** How many scores make one; their mean unless set. */
    public Builder aggregate(Aggregation how) {
      return put("aggregate", how);
    }

    /** What an interaction without an opportunity counts; clean unless set. */
    public Builder noOpportunity(NoOpportunity policy) {
      return put("noOpportunity", policy);
    }

    /** How parts make a score; weighted unless set. */
    public Builder method(Method value) {
      return put("method", value);
    }

    /** What "not applicable" does; excluded unless set. */
    public Builder notApplicable(NotApplicablePolicy policy) {
      return put("notApplicable", policy);
    }

    /** What no answer does; rejected unless set. */
    public Builder unanswered(UnansweredPolicy policy) {
      return put("unanswered", policy);
    }

    /** How points become ratios; over the best score unless set. */
    public Builder ratio(RatioPolicy policy) {
      return put("ratio", policy);
    }

    /** What failed sections could have earned; what applied unless set. */
    public Builder failedSection(FailedSectionPolicy policy) {
      return put("failedSection", policy);
    }

    /** Limits of the score of the card; from 0 to what was possible unless set. */
    public Builder bounds(Bounds limits) {
      return put("bounds", limits);
    }

    /** The lowest passing ratio, or null. */
    public Builder passMark(@Nullable BigDecimal value) {
      return put("passMark", value);
    }

    /** What is held against the pass mark and bands; the score unless set. */
    public Builder passOn(PassOn what) {
      return put("passOn", what);
    }

    /** Names for scores, from the highest to the lowest. */
    public Builder bands(List<Band> list) {
      return put("bands", list);
    }
  }
}
