package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words that leave reviewers alone with the judgement. */
final class WordingChecks {
  private static final double HEAVY = 0.1;

  /** More questions without guidance are told at once: they have one cause. */
  private static final int FEW = 3;

  private static final String GUIDE =
      "Write as \"guidance\" what counts and what does not, or say with \"means\" when each"
          + " answer is right.";

  /** Of scales up to here every answer is told, of longer ones so many. */
  private static final int SHORT = 5;

  private static final int ANCHORS = 3;

  private WordingChecks() {}

  static void scaleWithoutMeanings(LintedCard card, Check.Findings found) {
    for (PlacedQuestion one : card.questions()) {
      List<String> silent = silent(one);
      if (!silent.isEmpty()) {
        found.add(
            one.path(),
            "nothing says when to choose %s in question '%s'"
                .formatted(Percents.quoted(silent), one.id()),
            "Write as \"means\" what a reviewer would see or hear; reviewers agree on what is"
                + " described.");
      }
    }
  }

  /** The answers of a rating that want a meaning; none if enough of them have one. */
  private static List<String> silent(PlacedQuestion one) {
    if (!(one.question().kind() instanceof QuestionKind.Rating rating)
        || rating.options().size() <= 2) {
      return List.of();
    }
    List<Option> options = rating.options();
    List<String> silent =
        options.stream().filter(o -> o.means() == null).map(Option::value).toList();
    boolean enough = options.size() > SHORT && options.size() - silent.size() >= ANCHORS;
    return enough ? List.of() : silent;
  }

  /** Of what another rule says that it lacks words nothing more is told. */
  static void heavyWithoutGuidance(LintedCard card, Check.Findings found) {
    if (!card.hasSteadyShares()) {
      return;
    }
    List<PlacedQuestion> heavy =
        card.counting().stream()
            .filter(one -> one.share() >= HEAVY && !one.anchored() && silent(one).isEmpty())
            .toList();
    List<PlacedQuestion> open = heavy.stream().filter(one -> !isNamed(card, one)).toList();
    boolean together = open.size() > FEW;
    heavy.stream().filter(one -> !together || !open.contains(one)).forEach(o -> tell(o, found));
    if (together) {
      found.add(
          "/sections",
          "%s questions decide %s of the score or more each, and nothing says how to judge them: %s"
              .formatted(
                  open.size(),
                  Percents.of(HEAVY),
                  open.stream().map(one -> "'" + one.id() + "'").collect(Collectors.joining(", "))),
          GUIDE);
    }
  }

  /** Whether the card has an entry that switches the rule off for it alone. */
  private static boolean isNamed(LintedCard card, PlacedQuestion one) {
    Set<String> here = card.idsAt(one.path());
    return card.card().lint().off().stream()
        .anyMatch(
            off ->
                off.rule().equals("heavy-without-guidance")
                    && off.where() != null
                    && here.contains(off.where()));
  }

  private static void tell(PlacedQuestion one, Check.Findings found) {
    found.add(
        one.path(),
        "question '%s' decides %s of the score, and nothing says how to judge it"
            .formatted(one.id(), Percents.of(one.share())),
        GUIDE);
  }

  static void vague(LintedCard card, Check.Findings found) {
    ask(
        card,
        Wording::vague,
        found,
        "question '%s' asks with \"%s\", which every reviewer takes otherwise, and nothing says"
            + " how to judge it",
        "Ask for what can be seen or heard, or say with \"guidance\" or \"means\" what is meant.");
  }

  static void doubled(LintedCard card, Check.Findings found) {
    ask(
        card,
        Wording::join,
        found,
        "question '%s' joins two things with \"%s\", and nothing says what counts if only one is"
            + " so",
        "Make two questions of it, or say with \"guidance\" what half of it counts.");
  }

  /** Guidance and meanings say what a word leaves open. */
  private static void ask(
      LintedCard card,
      Function<Text, Optional<String>> words,
      Check.Findings found,
      String message,
      String remedy) {
    for (PlacedQuestion one : card.questions()) {
      if (one.question().kind().scorable() && !one.anchored() && isJudged(one.question())) {
        words
            .apply(one.question().ask())
            .ifPresent(
                word -> found.add(one.path() + "/ask", message.formatted(one.id(), word), remedy));
      }
    }
  }

  /** Of a list to tick, and a number to count, everything is said by the options or the unit. */
  private static boolean isJudged(Question question) {
    return question.kind() instanceof QuestionKind.YesNo
        || question.kind() instanceof QuestionKind.Rating;
  }

  static void sameWords(LintedCard card, Check.Findings found) {
    for (PlacedQuestion one : card.questions()) {
      List<Option> options = one.question().kind().options();
      tellSame(one, options, Option::label, "label", found);
      tellSame(one, options, Option::means, "means", found);
    }
    Map<String, String> titles = new HashMap<>();
    for (PlacedSection one : card.sections()) {
      String earlier = titles.putIfAbsent(folded(one.section().title()), one.section().id());
      if (earlier != null) {
        found.add(
            one.path() + "/title",
            "section '%s' has the same title as section '%s'"
                .formatted(one.section().id(), earlier),
            "Give one of the two another title, or join them.");
      }
    }
  }

  private static void tellSame(
      PlacedQuestion one,
      List<Option> options,
      Function<Option, @Nullable Text> words,
      String property,
      Check.Findings found) {
    Map<String, String> earlier = new HashMap<>();
    for (int i = 0; i < options.size(); i++) {
      Text text = words.apply(options.get(i));
      String other =
          text == null ? null : earlier.putIfAbsent(folded(text), options.get(i).value());
      if (other != null) {
        found.add(
            one.path() + "/options/" + i + "/" + property,
            "answers \"%s\" and \"%s\" of question '%s' have the same \"%s\""
                .formatted(other, options.get(i).value(), one.id(), property),
            "Say in what they differ, or remove one.");
      }
    }
  }

  private static String folded(Text text) {
    return text.toString().strip().toLowerCase(Locale.ROOT);
  }
}
