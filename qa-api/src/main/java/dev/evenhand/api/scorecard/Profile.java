package dev.evenhand.api.scorecard;

/**
 * Policies under the name of the system that scores so: a preset, no engine of its own. What a card
 * declares beside it holds instead. Sources and what each system leaves open are told in {@code
 * docs/scoring.md}.
 */
public enum Profile {
  /** Amazon Connect, weights in percent: a weighted mean that redistributes what did not apply. */
  CONNECT_PERCENTAGE,
  /** Amazon Connect, points: earned over possible; a bonus adds to what was earned only. */
  CONNECT_POINTS,
  /** Genesys Cloud: points times the weight of their group, over what they could have been. */
  GENESYS,
  /** Zendesk QA: categories from the worst rating to the best; open ones are left out. */
  ZENDESK,
  /** MaestroQA, total points; a bonus goes beyond 100 %. */
  MAESTROQA_POINTS,
  /** MaestroQA, weighted sections of points; a bonus goes beyond 100 %. */
  MAESTROQA_SECTIONS,
  /** Scorebuddy: points; what a failed section could have earned stays; aggregates are pooled. */
  SCOREBUDDY,
  /** evaluagent: weighted outcomes from 0 to 1; not applicable counts as passed. */
  EVALUAGENT,
  /** Sprinklr: weighted means; an answer below 0 is held against the size of the lowest. */
  SPRINKLR,
  /** Verint: points of a component over those that were answered, times its base percentage. */
  VERINT;

  /** The policies; no pass mark and no bands, which are each card's own. */
  public Scoring scoring() {
    return preset(Scoring.builder()).profile(this).build();
  }

  private Scoring.Builder preset(Scoring.Builder policies) {
    return switch (this) {
      case CONNECT_PERCENTAGE -> policies;
      case CONNECT_POINTS -> policies.method(Method.POINTS).bounds(Bounds.UNCAPPED);
      case GENESYS -> policies.method(Method.POINTS);
      case ZENDESK -> policies.ratio(RatioPolicy.RANGE).unanswered(UnansweredPolicy.EXCLUDE);
      case MAESTROQA_POINTS -> policies.method(Method.POINTS).bounds(Bounds.UNCAPPED);
      case MAESTROQA_SECTIONS -> policies.sectionMethod(Method.POINTS).bounds(Bounds.UNCAPPED);
      case SCOREBUDDY ->
          policies
              .method(Method.POINTS)
              .failedSection(FailedSectionPolicy.DECLARED)
              .aggregate(Aggregation.POOLED);
      case EVALUAGENT -> policies.notApplicable(NotApplicablePolicy.AWARD);
      case SPRINKLR -> policies.ratio(RatioPolicy.SYMMETRIC).bounds(Bounds.UNBOUNDED);
      case VERINT -> policies.sectionMethod(Method.POINTS).unanswered(UnansweredPolicy.EXCLUDE);
    };
  }
}
