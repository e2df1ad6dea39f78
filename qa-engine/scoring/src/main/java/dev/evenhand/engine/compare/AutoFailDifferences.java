package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.engine.words.PolicyWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Auto-fail rules that are new or gone. */
final class AutoFailDifferences {
  private AutoFailDifferences() {}

  static void compare(
      CardPart place, List<AutoFail> before, List<AutoFail> after, Consumer<CardChange> changes) {
    without(before, after)
        .forEach(rule -> changes.accept(change(place, PolicyWords.of(rule), null, rule)));
    without(after, before)
        .forEach(rule -> changes.accept(change(place, null, PolicyWords.of(rule), rule)));
  }

  private static CardChange change(
      CardPart place, @Nullable String before, @Nullable String after, AutoFail rule) {
    CardChange.Kind kind = after == null ? CardChange.Kind.REMOVED : CardChange.Kind.ADDED;
    return new CardChange(kind, place, "autoFail", null, before, after, effect(rule));
  }

  /** A rule that stands twice counts twice. */
  private static List<AutoFail> without(List<AutoFail> some, List<AutoFail> others) {
    List<AutoFail> rest = new ArrayList<>(some);
    others.forEach(rest::remove);
    return rest;
  }

  private static Effect effect(AutoFail rule) {
    if (rule.effect() == AutoFail.Effect.ZERO) {
      return Effect.SCORE;
    }
    return rule.fails() == AutoFail.Scope.SCORECARD ? Effect.OUTCOME : Effect.REPORT;
  }
}
