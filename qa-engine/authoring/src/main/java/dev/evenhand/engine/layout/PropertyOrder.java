package dev.evenhand.engine.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.json.JsonTree;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.Utf8;
import java.util.List;

/**
 * The order of the properties of each part of a card, as the schema of cards has it, which is that
 * of {@code scorecard-format.md}: what reads cards knows them by name only.
 */
final class PropertyOrder {
  /** The name of the whole card, which is no definition of the schema. */
  static final String WHOLE = "";

  private static final Node.Obj SCHEMA =
      Utf8.decodeFile("schema", JsonScorecards.schema().getBytes(UTF_8))
          .flatMap(JsonTree::ofFile)
          .orThrow();

  private PropertyOrder() {}

  /**
   * Of one part.
   *
   * @param definition its name in the schema
   */
  static List<String> of(String definition) {
    Node.Obj part =
        definition.equals(WHOLE) ? SCHEMA : child(child(SCHEMA, "definitions"), definition);
    return child(part, "properties").members().stream().map(Node.Member::name).toList();
  }

  private static Node.Obj child(Node.Obj object, String name) {
    return object.members().stream()
        .filter(member -> member.name().equals(name))
        .map(Node.Member::value)
        .map(Node.Obj.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
