package dev.evenhand.engine.draft;

import dev.evenhand.api.scorecard.Option;
import dev.evenhand.engine.sheet.SheetRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which answers fail the card, by their column. A cell names answers, or is a mark, for the worst
 * answer. "Yes" may be both where yes is an answer: what it was taken for is told. Not thread-safe.
 */
final class RowFails {
  private static final Pattern SIGNS = Pattern.compile("\\s*[;,/|]\\s*");

  /** How many lines one sentence names. */
  private static final int MOST_LINES = 10;

  private final TableColumns columns;
  private final RowRemarks remarks;
  private final boolean answersNamed;
  private final List<Integer> no = new ArrayList<>();
  private boolean marked;

  RowFails(TableColumns columns, RowRemarks remarks) {
    this.columns = columns;
    this.remarks = remarks;
    this.answersNamed =
        columns.has(DraftColumn.AUTO_FAIL)
            && DraftColumn.holdsAnswers(columns.name(DraftColumn.AUTO_FAIL));
  }

  /** The answers that fail the card; none also where the cell is told to be unclear. */
  List<String> of(SheetRow row, DraftAnswers answers) {
    String cell = columns.cell(row, DraftColumn.AUTO_FAIL);
    String word = cell.toLowerCase(Locale.ROOT);
    Optional<String> option = option(word, answers);
    if (cell.isEmpty() || isNothing(row, word, option, answers)) {
      return List.of();
    }
    boolean mark =
        !answersNamed
            && RowMarks.YES.contains(word)
            && option.filter(named -> !isBest(named, answers)).isEmpty();
    List<String> found = mark ? ends(answers, false) : named(cell, answers);
    if (found.isEmpty()) {
      tellUnclear(row, cell);
    } else {
      tell(row, cell, found, mark ? option : Optional.empty());
    }
    marked |= mark;
    return found;
  }

  /** Tells what "no" was taken for, unless "yes" beside it shows that they are marks. */
  void tellNo() {
    if (marked || no.isEmpty()) {
      return;
    }
    String lines =
        no.stream().limit(MOST_LINES).map(String::valueOf).collect(Collectors.joining(", "));
    remarks.doubt(
        ("\"No\" among the auto-fails (line %s) was taken for: nothing fails the card. If"
                + " the answer no fails it, call the column \"auto-fail on\".")
            .formatted(no.size() > MOST_LINES ? lines + " and more" : lines));
  }

  private boolean isNothing(
      SheetRow row, String word, Optional<String> option, DraftAnswers answers) {
    boolean yesNo = answers.kind().type().equals("yes-no");
    boolean nothing = !answersNamed && RowMarks.NO.contains(word) && (yesNo || option.isEmpty());
    if (nothing && option.isPresent()) {
      no.add(row.line());
    }
    return nothing;
  }

  private void tell(SheetRow row, String cell, List<String> found, Optional<String> other) {
    String answers = found.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
    String fails = found.size() == 1 ? answers + " fails" : answers + " fail";
    if (other.isEmpty()) {
      remarks.guess("Line %s: %s the card.".formatted(row.line(), fails));
      return;
    }
    remarks.doubt(
        ("Line %s, auto-fail %s: %s the card, as the worst answer. If \"%s\" is what fails it, write"
                + " its answers as \"%s=0; %s=100\".")
            .formatted(row.line(), cell, fails, other.get(), other.get(), found.get(0)));
  }

  private void tellUnclear(SheetRow row, String cell) {
    remarks.tell(
        row,
        DraftColumn.AUTO_FAIL,
        "auto-fail-unclear",
        "what fails the card can't be told",
        cell,
        answersNamed
            ? "Write the answers that do."
            : "Write yes for its worst answer, no, or the answers that do.");
  }

  private static List<String> named(String cell, DraftAnswers answers) {
    List<Optional<String>> named =
        SIGNS
            .splitAsStream(cell)
            .map(name -> option(name.toLowerCase(Locale.ROOT), answers))
            .toList();
    return named.stream().allMatch(Optional::isPresent)
        ? named.stream().flatMap(Optional::stream).distinct().toList()
        : List.of();
  }

  /** The answer that a word names; "y" and "ja" name yes where that is one. */
  private static Optional<String> option(String word, DraftAnswers answers) {
    boolean yesNo = answers.kind().type().equals("yes-no");
    String name =
        yesNo && AnswerWords.YES.contains(word)
            ? "yes"
            : yesNo && AnswerWords.NO.contains(word) ? "no" : word;
    return answers.kind().marks().stream().filter(mark -> mark.equalsIgnoreCase(name)).findFirst();
  }

  private static boolean isBest(String answer, DraftAnswers answers) {
    return ends(answers, true).contains(answer);
  }

  private static List<String> ends(DraftAnswers answers, boolean best) {
    Comparator<BigDecimal> order = Comparator.naturalOrder();
    BigDecimal end =
        answers.kind().options().stream()
            .map(Option::score)
            .filter(Objects::nonNull)
            .min(best ? order.reversed() : order)
            .orElse(BigDecimal.ZERO);
    return answers.kind().options().stream()
        .filter(option -> option.score() != null && end.compareTo(option.score()) == 0)
        .map(Option::value)
        .toList();
  }
}
