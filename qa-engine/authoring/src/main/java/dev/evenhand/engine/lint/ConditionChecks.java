package dev.evenhand.engine.lint;

import java.util.stream.Stream;

/** Conditions that decide nothing, alone or beside others. */
final class ConditionChecks {
  private static final String REMEDY = "Correct what it compares, or remove it.";

  private ConditionChecks() {}

  static void neverTrue(LintedCard card, Check.Findings found) {
    for (PlacedCondition one : card.conditions()) {
      String so =
          switch (one.use()) {
            case HIDES -> "it hides nothing";
            case SHOWS -> "what it shows is never asked";
            case ANSWERS, FAILS, SETS -> "its rule never applies";
          };
      if (isNever(card, one)) {
        found.add(
            one.path(), "no answers make this condition come true, so %s".formatted(so), REMEDY);
      } else if (isNeverWhereJudged(card, one)) {
        found.add(
            one.path(),
            "no answers that show %s make this condition come true, so %s"
                .formatted(one.judged(), so),
            REMEDY);
      } else if (isNeverReached(card, one)) {
        found.add(
            one.path(),
            "whenever this condition holds a rule before it does, so its rule never applies",
            "Put it before that rule, or remove it.");
      }
    }
  }

  static void alwaysTrue(LintedCard card, Check.Findings found) {
    for (PlacedCondition one : card.conditions()) {
      String so =
          switch (one.use()) {
            case HIDES -> "what it hides is never asked";
            case SHOWS -> "it hides nothing";
            case ANSWERS, FAILS, SETS -> "its rule always applies";
          };
      if (isAlways(card, one)) {
        found.add(
            one.path(), "this condition holds whatever is answered, so %s".formatted(so), REMEDY);
      } else if (isAlwaysWhereJudged(card, one)) {
        found.add(
            one.path(),
            "this condition holds whenever %s is shown, so %s".formatted(one.judged(), so),
            REMEDY);
      }
    }
  }

  private static boolean isNever(LintedCard card, PlacedCondition one) {
    return Worlds.of(card, Stream.of(one.condition())).all(facts -> !one.condition().holds(facts));
  }

  private static boolean isAlways(LintedCard card, PlacedCondition one) {
    return Worlds.of(card, Stream.of(one.condition())).all(one.condition()::holds);
  }

  private static Worlds whereJudged(LintedCard card, PlacedCondition one) {
    return Worlds.of(
        card, Stream.concat(Stream.of(one.condition()), one.around().stream().map(v -> v.when())));
  }

  private static boolean isNeverWhereJudged(LintedCard card, PlacedCondition one) {
    return !one.around().isEmpty()
        && whereJudged(card, one)
            .all(facts -> !one.isJudged(facts) || !one.condition().holds(facts));
  }

  /** A rule that wants a condition may say again what shows its question. */
  private static boolean isAlwaysWhereJudged(LintedCard card, PlacedCondition one) {
    return !one.around().isEmpty()
        && one.use().optional()
        && whereJudged(card, one)
            .all(facts -> !one.isJudged(facts) || one.condition().holds(facts));
  }

  private static boolean isNeverReached(LintedCard card, PlacedCondition one) {
    return !one.earlier().isEmpty()
        && Worlds.of(card, one.all())
            .all(facts -> !one.isReached(facts) || !one.condition().holds(facts));
  }

  /** Of what holds always or never as a whole only that is told. */
  static void idlePart(LintedCard card, Check.Findings found) {
    for (PlacedCondition one : card.conditions()) {
      boolean composed = one.condition().leaves().limit(2).count() > 1;
      if (composed && !isNever(card, one) && !isAlways(card, one)) {
        IdleParts.tell(card, one, found);
      }
    }
  }
}
