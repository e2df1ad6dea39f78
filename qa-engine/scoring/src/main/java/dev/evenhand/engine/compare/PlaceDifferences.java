package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.compare.CardChange.Kind;
import dev.evenhand.engine.words.PolicyWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What two cards declare differently at one place.
 *
 * @param matters whether the thing there can move the score in either card
 * @param errors whether errors are counted in either card, also of what moves no score
 * @param changes is told each difference
 */
record PlaceDifferences(
    CardPart place, boolean matters, boolean errors, Consumer<CardChange> changes) {
  /** The differences of a part of this place. */
  PlaceDifferences at(CardPart part) {
    return new PlaceDifferences(part, matters, errors, changes);
  }

  /** Tells a difference of a property; null is what was, or is, not declared. */
  void add(
      Kind kind, String property, @Nullable Object before, @Nullable Object after, Effect effect) {
    changes.accept(
        new CardChange(kind, place, property, null, words(before), words(after), effect));
  }

  private static @Nullable String words(@Nullable Object value) {
    boolean empty = value instanceof Collection<?> list && list.isEmpty();
    return value == null || empty ? null : PolicyWords.of(value);
  }

  /** Tells the differences of two things in all {@code properties}. */
  <T> void addProperties(List<ComparedProperty<T>> properties, T before, T after) {
    for (ComparedProperty<T> property : properties) {
      Object was = property.value().apply(before);
      Object is = property.value().apply(after);
      if (!Objects.equals(was, is)) {
        Effect effect = effect(property.mattering(), property.otherwise());
        add(property.kind(), property.name(), was, is, effect);
      }
    }
  }

  /** What can move no score may still count as an error, or no longer. */
  Effect effect(Effect mattering, Effect otherwise) {
    if (matters) {
      return mattering;
    }
    boolean counted = errors && mattering == Effect.SCORE;
    return counted && otherwise.compareTo(Effect.REPORT) > 0 ? Effect.REPORT : otherwise;
  }

  /** Tells auto-fail rules that are new or gone. */
  void addAutoFails(List<AutoFail> before, List<AutoFail> after) {
    without(before, after).forEach(rule -> add(Kind.REMOVED, "autoFail", rule, null, effect(rule)));
    without(after, before).forEach(rule -> add(Kind.ADDED, "autoFail", null, rule, effect(rule)));
  }

  /** A rule that stands twice counts twice. */
  private static List<AutoFail> without(List<AutoFail> some, List<AutoFail> others) {
    Map<AutoFail, Integer> counts = new HashMap<>();
    others.forEach(rule -> counts.merge(rule, 1, Integer::sum));
    List<AutoFail> rest = new ArrayList<>();
    for (AutoFail rule : some) {
      if (counts.merge(rule, -1, Integer::sum) < 0) {
        rest.add(rule);
      }
    }
    return rest;
  }

  private static Effect effect(AutoFail rule) {
    if (rule.effect() == AutoFail.Effect.ZERO) {
      return Effect.SCORE;
    }
    return rule.fails() == AutoFail.Scope.SCORECARD ? Effect.OUTCOME : Effect.REPORT;
  }

  /**
   * Tells words that differ, language by language.
   *
   * @param effect of other words in a language that both have. A language that is new or gone is a
   *     matter of translation and has none, unless there is no language in common to go by.
   */
  void addTexts(String property, @Nullable Text before, @Nullable Text after, Effect effect) {
    Map<String, String> was = before == null ? Map.of() : before.byLanguage();
    Map<String, String> is = after == null ? Map.of() : after.byLanguage();
    boolean common = !Collections.disjoint(was.keySet(), is.keySet());
    boolean same = before != null && after != null && before.in("").equals(after.in(""));
    Effect ofLanguage = common || same ? Effect.NONE : effect;
    SortedSet<String> languages = new TreeSet<>(was.keySet());
    languages.addAll(is.keySet());
    for (String language : languages) {
      String old = was.get(language);
      String words = is.get(language);
      if (!Objects.equals(old, words)) {
        boolean both = old != null && words != null;
        Kind kind = both ? Kind.REWORDED : old == null ? Kind.ADDED : Kind.REMOVED;
        changes.accept(
            new CardChange(
                kind, place, property, language, old, words, both ? effect : ofLanguage));
      }
    }
  }
}
