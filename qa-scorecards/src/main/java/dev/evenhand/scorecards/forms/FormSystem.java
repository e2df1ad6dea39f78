package dev.evenhand.scorecards.forms;

import dev.evenhand.api.form.FormChoice;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.form.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * In what the forms of one system differ from those of others.
 *
 * @param id what commands call the format
 * @param name what people call the system
 * @param choices what its documents leave open
 * @param envelope where a form stands in a file
 * @param code how forms stand in descriptions of infrastructure
 * @param importer makes a card of a form, and notes what is read of it
 * @param exporter makes a form of a card, and notes what becomes of it at the root of its JSON
 * @param evaluations tells a draft what an evaluation says
 */
public record FormSystem(
    String id,
    String name,
    List<FormChoice> choices,
    Envelope envelope,
    FormCode code,
    BiFunction<FormNode, FormChoices, Scorecard> importer,
    BiFunction<Scorecard, CardNode, FormObject> exporter,
    BiConsumer<JsonValue, EvaluationDraft> evaluations) {
  public FormSystem {
    choices = List.copyOf(choices);
  }

  /**
   * Where a form stands in a file.
   *
   * @param member under which name an answer of the system holds the form
   * @param list the name of the list that every form has
   * @param remedy where to get a form from, a sentence
   */
  public record Envelope(String member, String list, String remedy) {
    /** The form in {@code root}, which is the form itself or holds it; empty if it is none. */
    Optional<JsonValue> form(JsonValue root) {
      Optional<JsonValue> form = root.get(member).or(() -> Optional.of(root));
      return form.filter(value -> value.get(list).filter(JsonValue::isList).isPresent());
    }
  }
}
