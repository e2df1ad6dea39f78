package dev.evenhand.engine.draft;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a question of a new card is answered, as people write it in a cell: {@code yes/no}, {@code
 * 1-5}, {@code poor=0; fair=50; good=100}, {@code text} or {@code date}, in English or German.
 * {@code n/a} among the answers allows it. Immutable; safe between threads.
 *
 * @param kind what is asked for, with a score for each answer
 * @param notApplicable whether it may be answered as not applicable
 * @param guess what the words left open and was taken to be, or empty
 * @param doubt how the order of the answers was read if it may be the other way round, such as
 *     "with the best last", or empty
 */
public record DraftAnswers(QuestionKind kind, boolean notApplicable, String guess, String doubt) {
  /** What may be written, for messages that ask for it. */
  public static final String ALLOWED =
      "\"yes/no\", \"1-5\", \"poor=0; fair=50; good=100\", \"text\" or \"date\", and \"n/a\" among them";

  private static final int MOST_STEPS = 11;
  private static final int LONGEST = 100;

  /** As many options as a question of a card may have. */
  private static final int MOST_ANSWERS = 250;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> NOT_APPLICABLE =
      Set.of("n/a", "na", "not applicable", "n. a.", "n.a.", "entf\u00e4llt", "nicht anwendbar");
  private static final Set<String> TEXT =
      Set.of("text", "free text", "freetext", "comment", "freitext", "kommentar");
  private static final Set<String> DATE = Set.of("date", "day", "datum", "tag");
  private static final Pattern SPAN =
      Pattern.compile("(-?\\d{1,4})\\s*(?:-|\u2013|\\.\\.|to|bis)\\s*(-?\\d{1,4})");
  private static final Pattern SCORED =
      Pattern.compile("(.+?)\\s*(?:=|:|\\()\\s*(-?\\d{1,6}(?:[.,]\\d{1,6})?)\\s*%?\\s*\\)?");
  private static final Pattern SPLIT = Pattern.compile("\\s*[;|\\n]\\s*");
  private static final Pattern SPLIT_ELSE = Pattern.compile("\\s*[/,]\\s*");

  public DraftAnswers {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(guess, "guess");
    Objects.requireNonNull(doubt, "doubt");
  }

  /**
   * What {@code words} mean; empty if that can't be told.
   *
   * @param ask the question, which may say that less is better: "How many errors?"
   */
  public static Optional<DraftAnswers> parse(String words, String ask) {
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(ask, "ask");
    List<String> entries = new ArrayList<>(entries(words.strip()));
    boolean notApplicable = entries.removeIf(entry -> NOT_APPLICABLE.contains(lower(entry)));
    return kind(entries, ask)
        .map(found -> new DraftAnswers(found.kind(), notApplicable, found.guess(), found.doubt()));
  }

  /** By the strongest sign that parts them; "n/a" is not parted. */
  private static List<String> entries(String words) {
    Pattern sign = SPLIT.matcher(words).find() ? SPLIT : SPLIT_ELSE;
    String whole = sign == SPLIT ? words : words.replaceAll("(?i)\\bn/a\\b", "na");
    return sign.splitAsStream(whole).filter(entry -> !entry.isBlank()).toList();
  }

  private static Optional<DraftAnswers> kind(List<String> entries, String ask) {
    String first = entries.isEmpty() ? "" : lower(entries.get(0));
    if (entries.size() == 1) {
      Optional<QuestionKind> number = NumberAnswers.of(first);
      if (number.isPresent()) {
        return of(number.get());
      }
      Matcher span = SPAN.matcher(first);
      return TEXT.contains(first)
          ? of(new QuestionKind.FreeText())
          : DATE.contains(first)
              ? of(new QuestionKind.Day())
              : span.matches() ? steps(span, ask) : Optional.empty();
    }
    boolean two = entries.size() == 2;
    if (two && AnswerWords.YES.contains(first) && AnswerWords.NO.contains(lower(entries.get(1)))) {
      return Optional.of(yesNo(ask));
    }
    return entries.isEmpty() || entries.size() > MOST_ANSWERS
        ? Optional.empty()
        : options(entries, ask);
  }

  private static DraftAnswers yesNo(String ask) {
    boolean open = AnswerWords.asksForOffence(ask);
    return new DraftAnswers(
        QuestionKind.YesNo.PLAIN,
        false,
        open ? "\"yes\" scores 100, \"no\" 0" : "",
        open ? "with yes as better" : "");
  }

  private static Optional<DraftAnswers> of(QuestionKind kind) {
    return Optional.of(new DraftAnswers(kind, false, "", ""));
  }

  private static Optional<DraftAnswers> steps(Matcher span, String ask) {
    int from = Integer.parseInt(span.group(1));
    int to = Integer.parseInt(span.group(2));
    if (to <= from || to - from >= MOST_STEPS) {
      return Optional.empty();
    }
    List<String> values = IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    return Optional.of(spread(values, ask));
  }

  /** Scores from 0 to 100, as far apart as the ranks are. */
  private static DraftAnswers spread(List<String> values, String ask) {
    AnswerOrder order = AnswerOrder.of(values, ask);
    BigDecimal lowest = Collections.min(order.ranks());
    BigDecimal highest = Collections.max(order.ranks());
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      BigDecimal score =
          HUNDRED
              .multiply(order.ranks().get(i).subtract(lowest))
              .divide(highest.subtract(lowest), 2, RoundingMode.HALF_UP);
      options.add(new Option(values.get(i), score, null, null));
    }
    int best = order.ranks().indexOf(highest);
    int worst = order.ranks().indexOf(lowest);
    String guess =
        "\"%s\" scores %s, \"%s\" %s%s"
            .formatted(
                values.get(Math.min(best, worst)),
                best < worst ? 100 : 0,
                values.get(Math.max(best, worst)),
                best < worst ? 0 : 100,
                between(order.ranks()));
    return new DraftAnswers(new QuestionKind.Rating(options), false, guess, order.doubt());
  }

  private static String between(List<BigDecimal> ranks) {
    List<BigDecimal> sorted = ranks.stream().sorted().toList();
    BigDecimal step = sorted.get(1).subtract(sorted.get(0));
    boolean even =
        IntStream.range(1, sorted.size())
            .allMatch(i -> sorted.get(i).subtract(sorted.get(i - 1)).compareTo(step) == 0);
    return ranks.size() == 2
        ? ""
        : even ? ", and what is between evenly" : ", and what is between by its number";
  }

  private static Optional<DraftAnswers> options(List<String> entries, String ask) {
    List<Option> options = new ArrayList<>();
    Set<String> values = new HashSet<>();
    for (String entry : entries) {
      Matcher scored = SCORED.matcher(entry);
      boolean hasScore = scored.matches();
      String value = hasScore ? scored.group(1).strip() : entry.strip();
      if (value.length() > LONGEST || value.equals(Answer.NOT_APPLICABLE) || !values.add(value)) {
        return Optional.empty();
      }
      options.add(
          new Option(
              value,
              hasScore ? new BigDecimal(scored.group(2).replace(',', '.')) : null,
              null,
              null));
    }
    long withScore = options.stream().filter(option -> option.score() != null).count();
    if (withScore == 0) {
      return Optional.of(spread(options.stream().map(Option::value).toList(), ask));
    }
    boolean some = options.stream().anyMatch(option -> isPositive(option.score()));
    return withScore == options.size() && some ? of(scored(options)) : Optional.empty();
  }

  /** By what is chosen: yes or no, one step of a scale, or one of several. */
  private static QuestionKind scored(List<Option> options) {
    List<String> values = options.stream().map(option -> lower(option.value())).toList();
    if (values.equals(List.of("yes", "no"))) {
      return new QuestionKind.YesNo(
          List.of(
              new Option("yes", options.get(0).score(), null, null),
              new Option("no", options.get(1).score(), null, null)));
    }
    return goesOneWay(options)
        ? new QuestionKind.Rating(options)
        : new QuestionKind.Choice(options);
  }

  /** Whether scores rise or fall along the list. */
  private static boolean goesOneWay(List<Option> options) {
    List<BigDecimal> scores = options.stream().map(Option::score).filter(Objects::nonNull).toList();
    return scores.stream().sorted().toList().equals(scores)
        || scores.stream().sorted(Comparator.reverseOrder()).toList().equals(scores);
  }

  private static boolean isPositive(@Nullable BigDecimal score) {
    return score != null && score.signum() > 0;
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
