package dev.evenhand.engine.lint;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/** The checks by the ids of their rules, in the order in which findings are told. */
final class Checks {
  /** Told by {@link CardLint} itself, as no card alone decides it. */
  static final String UNKNOWN_RULE = "unknown-lint-rule";

  /** Told by {@link CardLint} itself, after all others. */
  static final String IDLE_ENTRY = "idle-lint-entry";

  private static final Check NOTHING = (card, found) -> {};

  static final Map<String, Check> BY_ID =
      ImmutableMap.<String, Check>builder()
          .put("percent-as-ratio", warning("percent-as-ratio"))
          .put("pass-mark-unreachable", MarkChecks::unreachable)
          .put("pass-mark-always-reached", MarkChecks::alwaysReached)
          .put("pass-mark-inside-band", MarkChecks::insideBand)
          .put("band-twice", MarkChecks::bandTwice)
          .put("band-never-reached", BandChecks::neverReached)
          .put("no-lowest-band", MarkChecks::noLowestBand)
          .put("weights-near-100", warning("weights-near-100"))
          .put("weight-times-points", WeightChecks::timesPoints)
          .put("weight-without-effect", WeightChecks::withoutEffect)
          .put("heavy-question", WeightChecks::heavyQuestion)
          .put("light-section", WeightChecks::lightSection)
          .put("bonus-without-share", warning("bonus-without-share"))
          .put("dead-question", ScaleChecks::dead)
          .put("question-implied", ImpliedChecks::question)
          .put("question-after-fail", ImpliedChecks::afterFail)
          .put("max-zero", warning("max-zero"))
          .put("symmetric-without-gain", ScaleChecks::symmetricWithoutGain)
          .put("scores-not-in-order", ScaleChecks::notInOrder)
          .put("no-scores-best", ScaleChecks::noScoresBest)
          .put("number-without-limits", ScaleChecks::numberWithoutLimits)
          .put("range-above-zero", warning("range-above-zero"))
          .put("condition-never-true", ConditionChecks::neverTrue)
          .put("condition-always-true", ConditionChecks::alwaysTrue)
          .put("condition-part-idle", ConditionChecks::idlePart)
          .put("auto-fail-on-best", AutoFailChecks::onBest)
          .put("auto-fail-avoidable", AutoFailChecks::avoidable)
          .put("auto-fail-without-effect", AutoFailChecks::withoutEffect)
          .put("auto-fail-implied", ImpliedChecks::autoFail)
          .put("section-can-empty", ApplicabilityChecks::sectionCanEmpty)
          .put("everything-optional", ApplicabilityChecks::everythingOptional)
          .put("critical-without-comment", ApplicabilityChecks::criticalWithoutComment)
          .put("auto-fail-without-comment", AutoFailChecks::withoutComment)
          .put("scale-without-meanings", WordingChecks::scaleWithoutMeanings)
          .put("heavy-without-guidance", WordingChecks::heavyWithoutGuidance)
          .put("vague-wording", WordingChecks::vague)
          .put("double-question", WordingChecks::doubled)
          .put("same-question", warning("same-question"))
          .put("same-words", WordingChecks::sameWords)
          .put("missing-translation", LanguageChecks::missing)
          .put("label-for-some", OptionChecks::labelForSome)
          .put("option-like-not-applicable", OptionChecks::likeNotApplicable)
          .put("value-changed-by-tables", OptionChecks::changedByTables)
          .put("long-card", WeightChecks::longCard)
          .put("no-tests", TestChecks::none)
          .put("no-failing-test", TestChecks::noneFails)
          .put("no-passing-test", TestChecks::nonePasses)
          .put("auto-fail-untested", TestChecks::autoFailUntested)
          .put("answer-untested", TestChecks::answerUntested)
          .put("condition-untested", TestChecks::conditionUntested)
          .put("band-untested", TestChecks::bandUntested)
          .put(UNKNOWN_RULE, NOTHING)
          .put(IDLE_ENTRY, NOTHING)
          .buildOrThrow();

  private Checks() {}

  static void run(String id, LintedCard card, Check.Findings found) {
    BY_ID.getOrDefault(id, NOTHING).run(card, found);
  }

  /** What reading a card tells already. */
  private static Check warning(String code) {
    return (card, found) ->
        card.warnings().stream()
            .filter(problem -> problem.code().equals(code))
            .forEach(problem -> found.add(problem.path(), problem.message(), problem.remedy()));
  }
}
