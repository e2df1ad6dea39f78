package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Points;
import dev.evenhand.api.constraint.Ratio;
import dev.evenhand.api.constraint.SelfChecked;
import dev.evenhand.api.constraint.SelfChecking;
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
    Objects.requireNonNull(method, "method");
    start = Decimals.exact(start);
    Objects.requireNonNull(notApplicable, "notApplicable");
    Objects.requireNonNull(unanswered, "unanswered");
    Objects.requireNonNull(ratio, "ratio");
    Objects.requireNonNull(failedSection, "failedSection");
    Objects.requireNonNull(bounds, "bounds");
    passMark = Decimals.canonical(passMark);
    bands = List.copyOf(bands);
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
    return builder()
        .profile(profile)
        .method(method)
        .sectionMethod(sectionMethod)
        .start(start)
        .notApplicable(notApplicable)
        .unanswered(unanswered)
        .ratio(ratio)
        .failedSection(failedSection)
        .bounds(bounds)
        .passMark(passMark)
        .bands(bands)
        .shown(shown)
        .roundBeforeCompare(roundBeforeCompare)
        .aggregate(aggregate)
        .noOpportunity(noOpportunity);
  }

  @Override
  public List<Breach> breaches() {
    Breaches breaches = new Breaches();
    LimitRules.checkBands(bands, breaches);
    LimitRules.checkStart(start, breaches);
    return breaches.list();
  }

  /** Builds the policies of a card step by step. Not for sharing between threads. */
  public static final class Builder {
    private @Nullable Profile profile;
    private Method method = Method.WEIGHTED;
    private @Nullable Method sectionMethod;
    private BigDecimal start = DEFAULT_START;
    private NotApplicablePolicy notApplicable = NotApplicablePolicy.EXCLUDE;
    private UnansweredPolicy unanswered = UnansweredPolicy.REJECT;
    private RatioPolicy ratio = RatioPolicy.MAX;
    private FailedSectionPolicy failedSection = FailedSectionPolicy.APPLICABLE;
    private Bounds bounds = Bounds.CAPPED;
    private @Nullable BigDecimal passMark;
    private List<Band> bands = List.of();
    private Rounding shown = Rounding.SHOWN;
    private @Nullable Rounding roundBeforeCompare;
    private Aggregation aggregate = Aggregation.MEAN;
    private NoOpportunity noOpportunity = NoOpportunity.CLEAN;

    private Builder() {}

    /** Where the policies began; only a name, {@link Profile#scoring} has the policies. */
    public Builder profile(@Nullable Profile preset) {
      this.profile = preset;
      return this;
    }

    /** How the parts of sections make a score, or null for the method of the card. */
    public Builder sectionMethod(@Nullable Method value) {
      this.sectionMethod = value;
      return this;
    }

    /** The points that deductions are taken from; 100 unless set. */
    public Builder start(BigDecimal points) {
      this.start = points;
      return this;
    }

    /** How percents are shown; two decimals, half up, unless set. */
    public Builder shown(Rounding rounding) {
      this.shown = rounding;
      return this;
    }

    /** How percents are rounded before they are compared, or null to compare exactly. */
    public Builder roundBeforeCompare(@Nullable Rounding rounding) {
      this.roundBeforeCompare = rounding;
      return this;
    }

    /** How many scores make one; their mean unless set. */
    public Builder aggregate(Aggregation how) {
      this.aggregate = how;
      return this;
    }

    /** What an interaction without an opportunity counts; clean unless set. */
    public Builder noOpportunity(NoOpportunity policy) {
      this.noOpportunity = policy;
      return this;
    }

    /** How parts make a score; weighted unless set. */
    public Builder method(Method value) {
      this.method = value;
      return this;
    }

    /** What "not applicable" does; excluded unless set. */
    public Builder notApplicable(NotApplicablePolicy policy) {
      this.notApplicable = policy;
      return this;
    }

    /** What no answer does; rejected unless set. */
    public Builder unanswered(UnansweredPolicy policy) {
      this.unanswered = policy;
      return this;
    }

    /** How points become ratios; over the best score unless set. */
    public Builder ratio(RatioPolicy policy) {
      this.ratio = policy;
      return this;
    }

    /** What failed sections could have earned; what applied unless set. */
    public Builder failedSection(FailedSectionPolicy policy) {
      this.failedSection = policy;
      return this;
    }

    /** Limits of the score of the card; from 0 to what was possible unless set. */
    public Builder bounds(Bounds limits) {
      this.bounds = limits;
      return this;
    }

    /** The lowest passing ratio, or null. */
    public Builder passMark(@Nullable BigDecimal value) {
      this.passMark = value;
      return this;
    }

    /** Names for scores, from the highest to the lowest. */
    public Builder bands(List<Band> list) {
      this.bands = list;
      return this;
    }

    /** The policies. */
    public Scoring build() {
      return new Scoring(
          profile,
          method,
          sectionMethod,
          start,
          notApplicable,
          unanswered,
          ratio,
          failedSection,
          bounds,
          passMark,
          bands,
          shown,
          roundBeforeCompare,
          aggregate,
          noOpportunity);
    }
  }
}
