package dev.evenhand.engine.layout;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.json.JsonTree;
import dev.evenhand.engine.json.Utf8;
import java.util.List;
import java.util.Objects;

/**
 * The one order and layout of card files. It is made from what the file says, not from the card
 * that it means, so nothing is lost: {@code $schema}, scales by name, texts by language, how
 * numbers are written, and what a card that extends another leaves out. Laying out twice changes
 * nothing.
 *
 * <p>Properties stand in the order of the documentation, names of authors in theirs. An object or
 * list that fits into 100 columns stands on one line; sections, questions and tests begin lines of
 * their own. Safe between threads.
 */
public final class CardLayout {
  private CardLayout() {}

  /**
   * The text of a card file laid out, ended by a line end; or why it can't be: its bytes are no
   * JSON, or not of the form of a card. Rules between its values may be broken.
   *
   * @param source what problems call the place, such as the name of a file
   */
  public static Checked<String> of(String source, byte[] json) {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(json, "json");
    return JsonScorecards.parse(source, json)
        .flatMap(
            card -> {
              List<Problem> problems = card.formProblems();
              return problems.isEmpty() ? written(source, json) : Checked.failed(problems);
            });
  }

  private static Checked<String> written(String source, byte[] json) {
    return Utf8.decodeFile(source, json)
        .flatMap(text -> JsonTree.ofFile(text).map(root -> Writing.of(text.text(), root)));
  }
}
