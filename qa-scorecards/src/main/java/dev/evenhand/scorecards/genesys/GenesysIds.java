package dev.evenhand.scorecards.genesys;

import dev.evenhand.scorecards.forms.FormNode;
import dev.evenhand.scorecards.forms.IdRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ids of all groups, questions and options, given before conditions look them up by position.
 */
final class GenesysIds {
  /**
   * An option by its place in the form.
   *
   * @param question the id of its question
   * @param value its own
   */
  record OptionId(String question, String value) {}

  private final IdRegistry registry = new IdRegistry();
  private final Map<String, String> byPointer = new HashMap<>();
  private final Map<String, OptionId> options = new HashMap<>();

  private GenesysIds() {}

  static GenesysIds of(FormNode form) {
    GenesysIds ids = new GenesysIds();
    List<FormNode> groups = form.nodes(GenesysNames.GROUPS);
    for (int g = 0; g < groups.size(); g++) {
      ids.addGroup(groups.get(g), "g" + (g + 1));
    }
    return ids;
  }

  private void addGroup(FormNode group, String position) {
    byPointer.put(group.value().pointer(), registry.id(group, "id", position));
    addQuestions(group.nodes(GenesysNames.QUESTIONS), position + "-q");
  }

  private void addQuestions(List<FormNode> questions, String position) {
    for (int q = 0; q < questions.size(); q++) {
      FormNode question = questions.get(q);
      if (isReadOnly(question)) {
        continue;
      }
      String id = registry.id(question, "id", position + (q + 1));
      byPointer.put(question.value().pointer(), id);
      addOptions(question, id);
      addQuestions(question.nodes(GenesysNames.OPTION_QUESTIONS), position + (q + 1) + "-");
    }
  }

  private void addOptions(FormNode question, String id) {
    Set<String> values = new HashSet<>();
    List<FormNode> nodes = question.nodes(GenesysNames.OPTIONS);
    for (int o = 0; o < nodes.size(); o++) {
      String value = registry.value(nodes.get(o), "id", "a" + (o + 1), values);
      options.put(nodes.get(o).value().pointer(), new OptionId(id, value));
    }
  }

  static boolean isReadOnly(FormNode question) {
    return question.is("type", GenesysNames.READ_ONLY);
  }

  /** The id of a group or question. */
  String id(FormNode node) {
    return byPointer.getOrDefault(node.value().pointer(), "");
  }

  /** The value of an option. */
  String value(FormNode option) {
    return option(option.value().pointer()).map(OptionId::value).orElse("");
  }

  /** The option at a pointer of the source; empty if there is none. */
  Optional<OptionId> option(String pointer) {
    return Optional.ofNullable(options.get(pointer));
  }
}
