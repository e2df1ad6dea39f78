package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Input;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that kinds of question share. */
final class KindRules {
  private KindRules() {}

  static List<Breach> ofOptions(List<Option> options, int least) {
    Breaches breaches = new Breaches();
    if (options.size() < least) {
      breaches.addSpoiling(
          "too-few-options",
          List.of("options"),
          "a question with %s option%s decides nothing"
              .formatted(options.size(), options.size() == 1 ? "" : "s"),
          "at least " + least + " options",
          "Add the missing options.",
          Input.NOTHING_ELSE);
    }
    List<String> values = options.stream().map(Option::value).toList();
    addRepeated(values, "options", "value", "duplicate-option", breaches);
    return breaches.list();
  }

  static List<Breach> ofMultipleChoice(QuestionKind.MultipleChoice kind) {
    Breaches breaches = new Breaches();
    breaches.addAll(ofOptions(kind.options(), 1));
    if (kind.cap() != null && kind.cap().signum() <= 0) {
      breaches.addSpoiling(
          "cap-range",
          List.of("cap"),
          "a cap that nothing can earn",
          "a number above 0",
          "Leave the cap out for no limit.",
          Input.NOTHING_ELSE);
    }
    return breaches.list();
  }

  /** Where ranges do not score they are optional and have no scores. */
  static List<Breach> ofNumber(QuestionKind.Numeric kind) {
    List<NumberRange> ranges = kind.ranges();
    boolean byRanges = kind.scoredBy() == ScoredBy.RANGES;
    Breaches breaches = new Breaches();
    CountRules.check(kind, breaches);
    if (ranges.isEmpty() && byRanges) {
      breaches.addSpoiling(
          "no-ranges",
          List.of("ranges"),
          "a number question without ranges",
          "at least one range",
          "Write [{\"id\": \"any\"}] to accept any number.",
          Input.NOTHING_ELSE);
    }
    List<String> ids = ranges.stream().map(NumberRange::id).toList();
    addRepeated(ids, "ranges", "id", "duplicate-range", breaches);
    for (int i = 0; i < ranges.size(); i++) {
      addRangeBreach(ranges, i, breaches);
      if (!byRanges && ranges.get(i).score() != null) {
        breaches.add(
            "score-not-used",
            List.of("ranges", i, "score"),
            "range '%s' has a score but the number is scored by its %s"
                .formatted(ranges.get(i).id(), kind.scoredByValue() ? "value" : "count"),
            "Remove the score, or \"%s\"."
                .formatted(kind.scoredByValue() ? "scoredBy" : "perCount"),
            RuleInputs.properties(List.of(), "scoredBy", "perCount", "type"));
      }
    }
    return breaches.list();
  }

  private static void addRangeBreach(List<NumberRange> ranges, int i, Breaches breaches) {
    NumberRange range = ranges.get(i);
    NumberRange before = i == 0 ? null : ranges.get(i - 1);
    BigDecimal start = before == null ? range.from() : before.to();
    BigDecimal from = range.from();
    BigDecimal to = range.to();
    if (before != null && start == null) {
      addRangeBreach(
          "overlapping-ranges",
          List.of("ranges", i),
          "range '%s' begins after range '%s', which has no upper end"
              .formatted(range.id(), before.id()),
          "Give range '%s' a \"to\"; only the last may be open.".formatted(before.id()),
          breaches);
    } else if (start != null && from != null && from.compareTo(start) != 0) {
      addRangeBreach(
          from.compareTo(start) > 0 ? "gapped-ranges" : "overlapping-ranges",
          List.of("ranges", i, "from"),
          "range '%s' begins at %s but the one before ends at %s"
              .formatted(range.id(), Decimals.plain(from), Decimals.plain(start)),
          "Leave \"from\" out: a range begins where the one before ends.",
          breaches);
    } else if (start != null && to != null && to.compareTo(start) <= 0) {
      addRangeBreach(
          i == 0 ? "empty-range" : "overlapping-ranges",
          List.of("ranges", i, "to"),
          "range '%s' ends at %s, not above its beginning %s"
              .formatted(range.id(), Decimals.plain(to), Decimals.plain(start)),
          "List ranges from low to high.",
          breaches);
    }
  }

  private static void addRangeBreach(
      String code, List<Object> path, String message, String remedy, Breaches breaches) {
    List<Input> inputs = RuleInputs.neighbours("ranges", (int) path.get(1));
    breaches.addSpoiling(code, path, message, null, remedy, inputs);
  }

  private static void addRepeated(
      List<String> names, String list, String property, String code, Breaches breaches) {
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Integer first = firsts.putIfAbsent(names.get(i), i);
      if (first != null) {
        breaches.add(
            code,
            List.of(list, i, property),
            "'%s' stands here again, already number %s of this list"
                .formatted(names.get(i), first + 1),
            "Rename or remove one of the two.",
            Input.NOTHING_ELSE);
      }
    }
  }

  /** The numbers that a question accepts, in words. */
  static String accepted(QuestionKind.Numeric kind) {
    String number = kind.scoredByCount() ? "a whole number from 0" : "a number";
    return number + span(kind.ranges()) + steps(kind);
  }

  /** Such as " in steps of 0.5"; empty where any number is accepted. */
  static String steps(QuestionKind.Numeric kind) {
    BigDecimal step = kind.step();
    return step == null ? "" : " in steps of " + Decimals.plain(step);
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

  /** The sum of the scores whose sign fits. */
  static BigDecimal sum(List<Option> options, IntPredicate sign) {
    return known(usual(options))
        .filter(score -> sign.test(score.signum()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal best(Stream<@Nullable BigDecimal> scores) {
    return known(scores).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
  }

  static BigDecimal lowest(Stream<@Nullable BigDecimal> scores) {
    return known(scores).min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
  }

  private static Stream<BigDecimal> known(Stream<@Nullable BigDecimal> scores) {
    return scores.filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  static BigDecimal scoreOf(@Nullable BigDecimal score, String name) {
    if (score == null) {
      throw new IllegalArgumentException("'%s' has no score".formatted(name));
    }
    return score;
  }
}
