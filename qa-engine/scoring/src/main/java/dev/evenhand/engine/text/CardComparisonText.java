package dev.evenhand.engine.text;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.engine.compare.CardChange;
import dev.evenhand.engine.compare.CardComparison;
import dev.evenhand.engine.compare.CardPart;
import dev.evenhand.engine.compare.Comparability;
import dev.evenhand.engine.compare.Effect;
import dev.evenhand.engine.compare.RenameGuess;
import dev.evenhand.engine.compare.ShareChange;
import dev.evenhand.engine.compare.VersionAdvice;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two cards as text: whether scores compare, the version to raise to, and what differs.
 *
 * <p>Safe for threads.
 */
public final class CardComparisonText {
  private static final int SHOWN = 100;

  private final CardComparison comparison;

  private CardComparisonText(CardComparison comparison) {
    this.comparison = comparison;
  }

  /** The whole comparison; a line a change, the gravest changes first. */
  public static String of(CardComparison comparison) {
    Objects.requireNonNull(comparison, "comparison");
    CardComparisonText text = new CardComparisonText(comparison);
    String changes =
        List.of(Effect.values()).stream().map(text::changes).collect(Collectors.joining());
    return text.heading() + changes + text.shares() + text.renames();
  }

  private String heading() {
    return "%s -> %s\n%s\n%s\n"
        .formatted(comparison.before().ref(), comparison.after().ref(), comparability(), advice());
  }

  private String comparability() {
    if (comparison.changes().isEmpty()) {
      return comparison.before().ref().equals(comparison.after().ref())
          ? "Nothing differs."
          : "Nothing differs but the version.";
    }
    Effect gravest =
        comparison.comparability() == Comparability.NOTHING ? Effect.SCORE : Effect.OUTCOME;
    long reasons =
        comparison.reasons().stream().filter(change -> change.effect() == gravest).count();
    String count = Words.count(reasons, "change");
    return switch (comparison.comparability()) {
      case RATIOS_AND_OUTCOMES ->
          "Scores may be compared: the same answers get the same ratio and outcome of both.";
      case RATIOS -> "Ratios may be compared, outcomes may not: %s can move them.".formatted(count);
      case NOTHING -> "Scores may not be compared: %s can move them.".formatted(count);
    };
  }

  private String advice() {
    VersionAdvice advice = comparison.advice();
    String part = Words.name(advice.part());
    String version = comparison.after().version();
    return switch (advice.verdict()) {
      case NOTHING_DIFFERS -> "Version: nothing to raise.";
      case RAISED -> "Version: %s is enough for a %s change.".formatted(version, part);
      case SAME_VERSION ->
          "Version: two cards of one version; raise it to %s (%s).".formatted(advice.next(), part);
      case RAISED_TOO_LITTLE ->
          "Version: %s is too little; raise it to %s (%s).".formatted(version, advice.next(), part);
      case OLDER ->
          "Version: %s is the older one; name the cards the other way round for advice."
              .formatted(version);
      case OTHER_CARD -> "Version: these are two cards, not two versions of one.";
    };
  }

  private String changes(Effect effect) {
    String lines =
        comparison.changes().stream()
            .filter(change -> change.effect() == effect)
            .map(change -> "  " + line(change) + "\n")
            .collect(Collectors.joining());
    return lines.isEmpty() ? "" : "\n" + heading(effect) + "\n" + lines;
  }

  private static String heading(Effect effect) {
    return switch (effect) {
      case SCORE -> "Can move scores";
      case OUTCOME -> "Can move outcomes, not scores";
      case REPORT -> "Changes what is reported beside scores";
      case ASKED -> "Changes what reviewers are asked, not how it is scored";
      case NONE -> "Changes no judgement";
    };
  }

  private static String line(CardChange change) {
    String what = place(change.place());
    String property = change.property() == null ? "" : " " + change.property();
    String language = change.language();
    String words = language == null || language.isEmpty() ? "" : " (" + language + ")";
    String name = what + property + words;
    return switch (change.kind()) {
      case ADDED -> "+ %s: %s".formatted(name, shown(change.after()));
      case REMOVED -> "- %s: %s".formatted(name, shown(change.before()));
      case MOVED -> "%s moved: %s".formatted(name, fromTo(change));
      case REORDERED -> "%s in another order: %s".formatted(name, fromTo(change));
      case REWORDED, REWEIGHTED, RESCORED, CHANGED -> "%s: %s".formatted(name, fromTo(change));
    };
  }

  private static String fromTo(CardChange change) {
    return shown(change.before()) + " -> " + shown(change.after());
  }

  private static String shown(@Nullable String words) {
    return words == null ? "(none)" : Words.shortened(words, SHOWN);
  }

  private static String place(CardPart place) {
    String subject = Words.name(place.subject());
    String part = place.part();
    if (place.subject() == CardPart.Subject.CARD) {
      return subject;
    }
    if (part == null) {
      return "%s '%s'".formatted(subject, place.id());
    }
    boolean ofCard =
        place.subject() == CardPart.Subject.SCALE
            || place.subject() == CardPart.Subject.CAUSE
            || place.subject() == CardPart.Subject.TEST;
    return ofCard
        ? "%s '%s'".formatted(subject, Words.shortened(part, SHOWN))
        : "%s '%s' of '%s'".formatted(subject, Words.shortened(part, SHOWN), place.id());
  }

  private String shares() {
    if (comparison.shares().isEmpty()) {
      return "";
    }
    TextTable table = new TextTable("  ", "lrlr");
    for (ShareChange share : comparison.shares()) {
      table.row(place(share.place()), percent(share.before()), "->", percent(share.after()));
    }
    return "\nShares of the score that differ, when everything applies\n" + table.text();
  }

  private static String percent(@Nullable Fraction share) {
    return share == null ? "(none)" : Words.pointsPercent(share);
  }

  private String renames() {
    String lines =
        comparison.renames().stream().map(CardComparisonText::line).collect(Collectors.joining());
    String guesses =
        lines.isEmpty() ? "" : "\nMaybe only renamed: guesses, no score is made by them\n" + lines;
    return comparison.unguessed() == 0
        ? guesses
        : guesses
            + "\nWhether %s that %s gone live on under another id was not tried, as the cards are large.\n"
                .formatted(
                    Words.count(comparison.unguessed(), "more thing"),
                    comparison.unguessed() == 1 ? "is" : "are");
  }

  private static String line(RenameGuess guess) {
    String after = guess.after().part() == null ? guess.after().id() : guess.after().part();
    String changes =
        guess.changes().stream()
            .map(change -> "      " + line(change) + "\n")
            .collect(Collectors.joining());
    return "  %s -> '%s' (%s)\n%s".formatted(place(guess.before()), after, why(guess), changes);
  }

  private static String why(RenameGuess guess) {
    return switch (guess.why()) {
      case SAME_WORDS -> "the same words";
      case SIMILAR_WORDS -> "similar words, the same answers";
      case SAME_QUESTIONS -> "the same questions";
      case SAME_PLACE_AND_SCORE -> "the same place and score";
    };
  }
}
