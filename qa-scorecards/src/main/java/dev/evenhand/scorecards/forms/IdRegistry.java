package dev.evenhand.scorecards.forms;

import static dev.evenhand.scorecards.forms.FormLoss.ID_CHANGED;
import static dev.evenhand.scorecards.forms.FormLoss.ID_TAKEN;

import dev.evenhand.engine.form.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives the parts of one form ids of a scorecard, each only once, and notes those that change. */
public final class IdRegistry {

  private final Set<String> taken = new HashSet<>();

  /** By what is taken: the numbers that ids which were wanted again have had so far. */
  private final IdentityHashMap<Set<String>, Map<String, Integer>> numbers =
      new IdentityHashMap<>();

  /**
   * The id of the card that is made of {@code form}, made of its title where it has none. A section
   * may have the same.
   *
   * @param name the member that holds the id
   * @param title the member that holds the title
   */
  public static String cardId(FormNode form, String name, String title) {
    String slug =
        form.value().get(title).flatMap(JsonValue::text).map(FormIds::slug).orElse("form");
    return new IdRegistry().id(form, name, slug);
  }

  /**
   * The id of a section or question.
   *
   * @param node the object whose id it is
   * @param name the member that holds it
   * @param position the id to have where there is none
   */
  public String id(FormNode node, String name, String position) {
    Optional<String> theirs = node.text(name);
    return claim(node, name, theirs, theirs.map(FormIds::id).orElse(position), taken);
  }

  /**
   * The value of an option.
   *
   * @param values those of the question so far, to which it is added
   */
  public String value(FormNode node, String name, String position, Set<String> values) {
    Optional<String> theirs = node.text(name);
    return claim(node, name, theirs, theirs.map(FormIds::value).orElse(position), values);
  }

  private String claim(
      FormNode node, String name, Optional<String> theirs, String wanted, Set<String> taken) {
    String unique = wanted;
    while (!taken.add(unique)) {
      int number = numbers(taken).merge(wanted, 1, Integer::sum) + 1;
      unique = FormIds.id(wanted, 60) + "-" + number;
    }
    if (theirs.isEmpty()) {
      node.ledger().renamed(node.value().pointer(), "", unique);
    } else if (!theirs.get().equals(unique)) {
      node.ledger().renamed(node.at(name), theirs.get(), unique);
      node.approximated(name, unique.equals(wanted) ? ID_CHANGED : ID_TAKEN);
    }
    return unique;
  }

  private Map<String, Integer> numbers(Set<String> taken) {
    return numbers.computeIfAbsent(taken, set -> new HashMap<>());
  }
}
