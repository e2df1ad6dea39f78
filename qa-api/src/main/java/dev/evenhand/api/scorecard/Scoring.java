package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Ratio;
import dev.evenhand.api.constraint.SelfChecked;
import dev.evenhand.api.constraint.SelfChecking;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The policies of a whole card. Sections and questions may declare their own; the nearest holds.
 *
 * @param method how parts make a score
 * @param notApplicable what "not applicable" does
 * @param unanswered what no answer does
 * @param ratio how points of answers become ratios
 * @param failedSection what a section that failed to zero could have earned
 * @param bounds limits of the score of the card
 * @param passMark the lowest passing ratio in [0, 1], compared exactly; a percent in files; null
 *     for a card without one
 * @param bands from the highest to the lowest
 */
@SelfChecked
public record Scoring(
    Method method,
    NotApplicablePolicy notApplicable,
    UnansweredPolicy unanswered,
    RatioPolicy ratio,
    FailedSectionPolicy failedSection,
    Bounds bounds,
    @Ratio @Nullable BigDecimal passMark,
    List<@Valid Band> bands)
    implements SelfChecking {

  /** Weighted, not applicable excluded, unanswered rejected, no pass mark, no bands. */
  public static final Scoring DEFAULT = builder().build();

  public Scoring {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(notApplicable, "notApplicable");
    Objects.requireNonNull(unanswered, "unanswered");
    Objects.requireNonNull(ratio, "ratio");
    Objects.requireNonNull(failedSection, "failedSection");
    Objects.requireNonNull(bounds, "bounds");
    passMark = Decimals.canonical(passMark);
    bands = List.copyOf(bands);
  }

  /** The policies that every card has; all others keep their defaults. */
  public Scoring(
      Method method,
      NotApplicablePolicy notApplicable,
      UnansweredPolicy unanswered,
      @Nullable BigDecimal passMark,
      List<Band> bands) {
    this(
        method,
        notApplicable,
        unanswered,
        RatioPolicy.MAX,
        FailedSectionPolicy.APPLICABLE,
        Bounds.CAPPED,
        passMark,
        bands);
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public List<Breach> breaches() {
    List<Breach> breaches = new ArrayList<>();
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).from().compareTo(bands.get(i - 1).from()) >= 0) {
        breaches.add(
            new Breach(
                "band-order",
                List.of("bands", i, "from"),
                "the band does not begin below the one before it",
                null,
                "List bands from the highest \"from\" to the lowest, each only once."));
      }
    }
    return breaches;
  }

  /** Builds the policies of a card step by step. Not for sharing between threads. */
  public static final class Builder {
    private Method method = Method.WEIGHTED;
    private NotApplicablePolicy notApplicable = NotApplicablePolicy.EXCLUDE;
    private UnansweredPolicy unanswered = UnansweredPolicy.REJECT;
    private RatioPolicy ratio = RatioPolicy.MAX;
    private FailedSectionPolicy failedSection = FailedSectionPolicy.APPLICABLE;
    private Bounds bounds = Bounds.CAPPED;
    private @Nullable BigDecimal passMark;
    private List<Band> bands = List.of();

    private Builder() {}

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
          method, notApplicable, unanswered, ratio, failedSection, bounds, passMark, bands);
    }
  }
}
