package dev.evenhand.engine.draft;

import dev.evenhand.engine.words.UsualOrders;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which of the answers of a scale without scores are better. Immutable.
 *
 * @param ranks by answer, as listed: more is better
 * @param doubt how they were read if that may be the wrong way round, or empty
 */
record AnswerOrder(List<BigDecimal> ranks, String doubt) {
  /** A number, with words behind it or without: "1=Poor", "3 - Good", "4+". */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(-?\\d{1,6}(?:[.,]\\d{1,6})?)\\s*(?:[+%]|or more|oder mehr|(?:[=:)(]|[-\u2013])\\s*\\p{L}.*)?");

  /** Of which 1 is the best. */
  private static final List<Integer> GERMAN_GRADES = List.of(1, 2, 3, 4, 5, 6);

  static AnswerOrder of(List<String> values, String subject) {
    boolean harm = AnswerWords.asksForHarm(subject);
    return numbers(values)
        .map(numbers -> harm ? lessIsBetter(numbers) : moreIsBetter(numbers))
        .or(() -> usual(values, harm))
        .or(() -> graded(values))
        .orElseGet(() -> listed(values));
  }

  private static AnswerOrder moreIsBetter(List<BigDecimal> numbers) {
    List<Integer> sorted = numbers.stream().map(BigDecimal::intValue).sorted().toList();
    return new AnswerOrder(numbers, sorted.equals(GERMAN_GRADES) ? "with more as better" : "");
  }

  private static AnswerOrder lessIsBetter(List<BigDecimal> ranks) {
    return new AnswerOrder(ranks.stream().map(BigDecimal::negate).toList(), "with less as better");
  }

  private static Optional<List<BigDecimal>> numbers(List<String> values) {
    List<BigDecimal> numbers =
        values.stream()
            .map(value -> NUMBER.matcher(value.strip()))
            .filter(Matcher::matches)
            .map(matcher -> new BigDecimal(matcher.group(1).replace(',', '.')))
            .map(BigDecimal::stripTrailingZeros)
            .toList();
    boolean all = numbers.size() == values.size();
    return all && new HashSet<>(numbers).size() == numbers.size()
        ? Optional.of(numbers)
        : Optional.empty();
  }

  private static Optional<AnswerOrder> usual(List<String> values, boolean harm) {
    Optional<List<String>> order = UsualOrders.of(values);
    if (order.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> ranks =
        values.stream().map(value -> BigDecimal.valueOf(order.get().indexOf(value))).toList();
    if (UsualOrders.areOfWorth(values)) {
      return Optional.of(new AnswerOrder(ranks, ""));
    }
    boolean amount = UsualOrders.areOfAmount(values);
    boolean less = UsualOrders.areOfHarm(values) || harm && amount;
    return Optional.of(
        less ? lessIsBetter(ranks) : new AnswerOrder(ranks, amount ? "with more as better" : ""));
  }

  private static Optional<AnswerOrder> graded(List<String> values) {
    return AnswerGrade.of(values)
        .map(
            grades -> {
              boolean bad = AnswerWords.isBad(grades.get(0).stem());
              List<BigDecimal> ranks = places(grades.stream().map(AnswerGrade::level).toList());
              return bad ? lessIsBetter(ranks) : new AnswerOrder(ranks, "");
            });
  }

  /** The place of each among all, so that they are spread evenly. */
  private static List<BigDecimal> places(List<Integer> levels) {
    List<Integer> sorted = levels.stream().sorted().toList();
    return levels.stream().map(level -> BigDecimal.valueOf(sorted.indexOf(level))).toList();
  }

  private static AnswerOrder listed(List<String> values) {
    int last = values.size() - 1;
    boolean first = bestFirst(values);
    boolean clear = AnswerWords.areClear(List.of(values.get(0), values.get(last)));
    List<BigDecimal> ranks =
        IntStream.rangeClosed(0, last)
            .mapToObj(i -> BigDecimal.valueOf(first ? last - i : i))
            .toList();
    return new AnswerOrder(
        ranks, clear ? "" : first ? "with the best first" : "with the best last");
  }

  private static boolean bestFirst(List<String> values) {
    int first = worth(values.get(0));
    int last = worth(values.get(values.size() - 1));
    return first == last ? laterDenies(values) : first > last;
  }

  /** Of words that are not known: "Not signed" is bad, "No issues" good. */
  private static int worth(String value) {
    AnswerGrade grade = AnswerGrade.of(value);
    int known = AnswerWords.worth(value);
    return known != 0 || grade.level() > 0 ? known : AnswerWords.isBad(grade.stem()) ? 1 : -1;
  }

  private static boolean laterDenies(List<String> values) {
    List<AnswerGrade> grades = values.stream().map(AnswerGrade::of).toList();
    return IntStream.range(0, grades.size())
        .anyMatch(
            at ->
                grades.subList(0, at).stream()
                    .anyMatch(
                        before ->
                            grades.get(at).denies(before) && !AnswerWords.isBad(before.stem())));
  }
}
