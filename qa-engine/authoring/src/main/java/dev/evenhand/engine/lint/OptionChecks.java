package dev.evenhand.engine.lint;

import com.google.common.collect.ImmutableMap;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Options whose name is another thing to a reader, or to a program that opens tables. */
final class OptionChecks {
  private static final Set<String> NOT_APPLICABLE =
      Set.of(
          "n.a.",
          "n. a.",
          "na",
          "not applicable",
          "does not apply",
          "nicht anwendbar",
          "nicht zutreffend",
          "trifft nicht zu",
          "entfällt",
          "k.a.",
          "k. a.",
          "keine angabe");

  /** What a spreadsheet makes of a cell that looks so, which it does without asking. */
  private static final Map<Pattern, String> CHANGED =
      ImmutableMap.of(
          Pattern.compile("0\\d+"), "drops the zero at its beginning",
          Pattern.compile("\\d+\\.\\d*0"), "drops the zero at its end",
          Pattern.compile("\\d+e\\d+", Pattern.CASE_INSENSITIVE),
              "takes it for a number with an exponent",
          Pattern.compile("\\d{16,}"), "keeps fifteen of its digits",
          Pattern.compile("[=+@].+"), "takes it for a formula",
          Pattern.compile("(?:0?[1-9]|[12]\\d|3[01])[-/](?:0?[1-9]|[12]\\d|3[01])"),
              "takes it for a day",
          Pattern.compile(
                  "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[- ]?\\d{1,4}",
                  Pattern.CASE_INSENSITIVE),
              "takes it for a month");

  private OptionChecks() {}

  private interface OptionCheck {
    void check(PlacedQuestion question, Option option, String path);
  }

  private static void forEachOption(LintedCard card, OptionCheck check) {
    for (PlacedQuestion one : card.questions()) {
      // those of a yes-no question are given, and may not be written at all
      boolean written = !(one.question().kind() instanceof QuestionKind.YesNo);
      List<Option> options = written ? one.question().kind().options() : List.of();
      for (int i = 0; i < options.size(); i++) {
        check.check(one, options.get(i), one.path() + "/options/" + i);
      }
    }
  }

  static void labelForSome(LintedCard card, Check.Findings found) {
    for (PlacedQuestion one : card.questions()) {
      List<Option> options = one.question().kind().options();
      List<String> silent =
          options.stream().filter(o -> o.label() == null).map(Option::value).toList();
      if (!silent.isEmpty() && silent.size() < options.size()) {
        found.add(
            one.path(),
            "some answers to question '%s' have a label, but not %s"
                .formatted(one.id(), Percents.quoted(silent)),
            "Give each answer a \"label\", or none; without one reviewers read the value.");
      }
    }
  }

  static void likeNotApplicable(LintedCard card, Check.Findings found) {
    forEachOption(
        card,
        (one, option, path) -> {
          if (one.counts() && isLikeNotApplicable(option)) {
            found.add(
                path,
                "answer \"%s\" of question '%s' reads like \"not applicable\", but it is scored as"
                        .formatted(option.value(), one.id())
                    + " any other",
                "Remove it and write \"allowNotApplicable\": true; \"notApplicable\" says what"
                    + " becomes of the weight.");
          }
        });
  }

  private static boolean isLikeNotApplicable(Option option) {
    return Stream.concat(Stream.of(option.value()), words(option.label()))
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .anyMatch(NOT_APPLICABLE::contains);
  }

  private static Stream<String> words(@Nullable Text label) {
    return label == null ? Stream.of() : label.byLanguage().values().stream();
  }

  static void changedByTables(LintedCard card, Check.Findings found) {
    forEachOption(
        card,
        (one, option, path) ->
            CHANGED.entrySet().stream()
                .filter(change -> change.getKey().matcher(option.value()).matches())
                .findFirst()
                .ifPresent(
                    change ->
                        found.add(
                            path + "/value",
                            "a spreadsheet %s if \"%s\" is typed as an answer to question '%s'"
                                .formatted(change.getValue(), option.value(), one.id()),
                            "Choose a word as the value, and show this one as its \"label\".")));
  }
}
