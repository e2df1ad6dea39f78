package dev.evenhand.scorecards.forms;

import dev.evenhand.engine.form.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How the forms of a system stand in descriptions of infrastructure: templates of CloudFormation,
 * Terraform as JSON and what {@code terraform show -json} answers. Names there may be written with
 * underscores, or begin with a small letter.
 *
 * @param types what such descriptions call a form
 * @param capitals whether the names of the system begin with a capital letter
 * @param lists the names of lists, where Terraform may write an object alone
 * @param singles the names of objects, where Terraform may write a list of one
 */
public record FormCode(
    Set<String> types, boolean capitals, Set<String> lists, Set<String> singles) {
  public FormCode {
    types = Set.copyOf(types);
    lists = Set.copyOf(lists);
    singles = Set.copyOf(singles);
  }

  /** The forms in {@code root} by the names that they have there, as the system writes them. */
  Map<String, JsonValue> forms(JsonValue root) {
    Map<String, JsonValue> found = new LinkedHashMap<>();
    for (JsonValue resource : root.get("Resources").map(JsonValue::members).orElse(List.of())) {
      if (resource.text("Type").filter(types::contains).isPresent()) {
        resource.get("Properties").ifPresent(form -> found.put(resource.name(), asWritten(form)));
      }
    }
    for (String type : types) {
      for (JsonValue resource :
          root.get("resource", type).map(JsonValue::members).orElse(List.of())) {
        JsonValue form =
            resource.isList() && !resource.items().isEmpty() ? resource.items().get(0) : resource;
        found.put(resource.name(), asWritten(form));
      }
    }
    addPlanned(root, "planned_values", found);
    addPlanned(root, "values", found);
    return found;
  }

  private void addPlanned(JsonValue root, String state, Map<String, JsonValue> found) {
    for (JsonValue resource : root.items(state, "root_module", "resources")) {
      if (resource.text("type").filter(types::contains).isPresent()) {
        String name = resource.text("name").orElse(resource.pointer());
        resource.get("values").ifPresent(form -> found.put(name, asWritten(form)));
      }
    }
  }

  /** The value with names as the system writes them. */
  JsonValue asWritten(JsonValue form) {
    UnaryOperator<String> names = this::named;
    return form.reshaped(names, lists, singles);
  }

  private String named(String name) {
    StringBuilder out = new StringBuilder();
    boolean capital = capitals;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_' && !out.isEmpty()) {
        capital = true;
      } else {
        out.append(capital ? Character.toUpperCase(c) : c);
        capital = false;
      }
    }
    return out.toString();
  }
}
