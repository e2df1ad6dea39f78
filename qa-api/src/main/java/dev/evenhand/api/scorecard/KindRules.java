package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that kinds of question share. */
final class KindRules {
  private KindRules() {}

  static List<Breach> ofOptions(List<Option> options, int least) {
    List<Breach> breaches = new ArrayList<>();
    if (options.size() < least) {
      breaches.add(
          new Breach(
                  "too-few-options",
                  List.of("options"),
                  "a question with %s option%s decides nothing"
                      .formatted(options.size(), options.size() == 1 ? "" : "s"),
                  "at least " + least + " options",
                  "Add the missing options.",
                  Input.NOTHING_ELSE)
              .spoilingInput());
    }
    addRepeated(Choosing.values(options), "options", "value", "duplicate-option", breaches);
    return breaches;
  }

  static List<Breach> ofMultipleChoice(QuestionKind.MultipleChoice kind) {
    List<Breach> breaches = ofOptions(kind.options(), 1);
    if (kind.cap() != null && kind.cap().signum() <= 0) {
      breaches.add(
          new Breach(
                  "cap-range",
                  List.of("cap"),
                  "a cap that nothing can earn",
                  "a number above 0",
                  "Leave the cap out for no limit.",
                  Input.NOTHING_ELSE)
              .spoilingInput());
    }
    return breaches;
  }

  static List<Breach> ofRanges(List<NumberRange> ranges) {
    List<Breach> breaches = new ArrayList<>();
    if (ranges.isEmpty()) {
      breaches.add(
          new Breach(
                  "no-ranges",
                  List.of("ranges"),
                  "a number question without ranges",
                  "at least one range",
                  "Write [{\"id\": \"any\"}] to accept any number.",
                  Input.NOTHING_ELSE)
              .spoilingInput());
    }
    addRangesBreaches(ranges, breaches);
    return breaches;
  }

  /** Where the value scores, ranges are optional and have no scores. */
  static List<Breach> ofRangesByValue(List<NumberRange> ranges) {
    List<Breach> breaches = new ArrayList<>();
    addRangesBreaches(ranges, breaches);
    for (int i = 0; i < ranges.size(); i++) {
      if (ranges.get(i).score() != null) {
        breaches.add(
            new Breach(
                "score-not-used",
                List.of("ranges", i, "score"),
                "range '%s' has a score but the number is scored by its value"
                    .formatted(ranges.get(i).id()),
                null,
                "Remove the score, or \"scoredBy\".",
                RuleInputs.properties(List.of(), "scoredBy", "type")));
      }
    }
    return breaches;
  }

  private static void addRangesBreaches(List<NumberRange> ranges, List<Breach> breaches) {
    addRepeated(
        ranges.stream().map(NumberRange::id).toList(), "ranges", "id", "duplicate-range", breaches);
    for (int i = 0; i < ranges.size(); i++) {
      addRangeBreach(ranges, i, breaches);
    }
  }

  private static void addRangeBreach(List<NumberRange> ranges, int i, List<Breach> breaches) {
    NumberRange range = ranges.get(i);
    if (i > 0 && ranges.get(i - 1).to() == null) {
      breaches.add(afterOpenEnd(range, ranges.get(i - 1), i));
      return;
    }
    BigDecimal start = i == 0 ? range.from() : ranges.get(i - 1).to();
    if (start != null && range.from() != null && range.from().compareTo(start) != 0) {
      breaches.add(apart(range, start, range.from(), i));
      return;
    }
    if (start != null && range.to() != null && range.to().compareTo(start) <= 0) {
      breaches.add(
          rangeBreach(
              i == 0 ? "empty-range" : "overlapping-ranges",
              i,
              List.of("ranges", i, "to"),
              "range '%s' ends at %s, not above its beginning %s"
                  .formatted(range.id(), Decimals.plain(range.to()), Decimals.plain(start)),
              "List ranges from low to high."));
    }
  }

  private static Breach afterOpenEnd(NumberRange range, NumberRange before, int i) {
    return rangeBreach(
        "overlapping-ranges",
        i,
        List.of("ranges", i),
        "range '%s' begins after range '%s', which has no upper end"
            .formatted(range.id(), before.id()),
        "Give range '%s' a \"to\"; only the last may be open.".formatted(before.id()));
  }

  private static Breach apart(NumberRange range, BigDecimal start, BigDecimal from, int i) {
    return rangeBreach(
        from.compareTo(start) > 0 ? "gapped-ranges" : "overlapping-ranges",
        i,
        List.of("ranges", i, "from"),
        "range '%s' begins at %s but the one before ends at %s"
            .formatted(range.id(), Decimals.plain(from), Decimals.plain(start)),
        "Leave \"from\" out: a range begins where the one before ends.");
  }

  private static Breach rangeBreach(
      String code, int index, List<Object> path, String message, String remedy) {
    return new Breach(code, path, message, null, remedy, RuleInputs.neighbours("ranges", index))
        .spoilingInput();
  }

  private static void addRepeated(
      List<String> names, String list, String property, String code, List<Breach> breaches) {
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Integer first = firsts.putIfAbsent(names.get(i), i);
      if (first != null) {
        breaches.add(
            new Breach(
                code,
                List.of(list, i, property),
                "'%s' stands here again, already number %s of this list"
                    .formatted(names.get(i), first + 1),
                null,
                "Rename or remove one of the two.",
                Input.NOTHING_ELSE));
      }
    }
  }

  /** The span of {@code ranges} in words, such as " above 0 and up to 900"; empty if unbounded. */
  static String span(List<NumberRange> ranges) {
    if (ranges.isEmpty()) {
      return "";
    }
    BigDecimal from = ranges.get(0).from();
    BigDecimal to = ranges.get(ranges.size() - 1).to();
    String above = from == null ? "" : " above " + Decimals.plain(from);
    String upTo = to == null ? "" : " up to " + Decimals.plain(to);
    return above + (above.isEmpty() || upTo.isEmpty() ? "" : " and") + upTo;
  }

  /** The scores that are no bonus. */
  static Stream<@Nullable BigDecimal> usual(List<Option> options) {
    return options.stream().filter(option -> !option.bonus()).map(Option::score);
  }

  static BigDecimal best(Stream<@Nullable BigDecimal> scores) {
    return scores
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  static BigDecimal lowest(Stream<@Nullable BigDecimal> scores) {
    return scores
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .min(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  static BigDecimal scoreOf(@Nullable BigDecimal score, String name) {
    if (score == null) {
      throw new IllegalArgumentException("'%s' has no score".formatted(name));
    }
    return score;
  }
}
