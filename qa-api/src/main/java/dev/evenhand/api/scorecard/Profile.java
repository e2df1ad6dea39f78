package dev.evenhand.api.scorecard;

import java.math.RoundingMode;

/**
 * Policies under the name of the system that scores so: a preset, no engine of its own. What a card
 * declares beside it holds instead. Sources and what each system leaves open are told in {@code
 * docs/scoring.md}.
 */
public enum Profile {
  /** Amazon Connect, weights in percent: a weighted mean that redistributes what did not apply. */
  CONNECT_PERCENTAGE(Scoring.builder()),
  /** Amazon Connect, points: earned over possible; a bonus adds to what was earned only. */
  CONNECT_POINTS(Scoring.builder().method(Method.POINTS).bounds(Bounds.UNCAPPED)),
  /** Genesys Cloud: points times the weight of their group, over what they could have been. */
  GENESYS(Scoring.builder().method(Method.POINTS)),
  /** Zendesk QA: categories from the worst rating to the best; shown with one digit, cut off. */
  ZENDESK(
      Scoring.builder()
          .ratio(RatioPolicy.RANGE)
          .unanswered(UnansweredPolicy.EXCLUDE)
          .shown(new Rounding(1, RoundingMode.DOWN))),
  /** MaestroQA, total points. */
  MAESTROQA_POINTS(Scoring.builder().method(Method.POINTS)),
  /** MaestroQA, weighted sections of points. */
  MAESTROQA_SECTIONS(Scoring.builder().sectionMethod(Method.POINTS)),
  /** Scorebuddy: points; what a failed section could have earned stays; aggregates are pooled. */
  SCOREBUDDY(
      Scoring.builder()
          .method(Method.POINTS)
          .failedSection(FailedSectionPolicy.DECLARED)
          .aggregate(Aggregation.POOLED)),
  /** evaluagent: weighted outcomes from 0 to 1; not applicable counts as passed. */
  EVALUAGENT(Scoring.builder().notApplicable(NotApplicablePolicy.AWARD)),
  /** Sprinklr: weighted means; an answer below 0 is held against the size of the lowest. */
  SPRINKLR(Scoring.builder().ratio(RatioPolicy.SYMMETRIC).bounds(Bounds.UNBOUNDED)),
  /** Verint: points of a component over those that were answered, times its base percentage. */
  VERINT(Scoring.builder().sectionMethod(Method.POINTS).unanswered(UnansweredPolicy.EXCLUDE));

  private final Scoring preset;

  Profile(Scoring.Builder preset) {
    this.preset = preset.profile(this).build();
  }

  /** The policies; no pass mark and no bands, which are each card's own. */
  public Scoring scoring() {
    return preset;
  }
}
