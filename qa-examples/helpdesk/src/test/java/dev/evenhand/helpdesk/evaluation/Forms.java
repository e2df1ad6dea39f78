package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.helpdesk.Visitor;
import dev.evenhand.helpdesk.Visitor.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What reviewers enter. */
public final class Forms {
  /** All that the demo's card asks of a ticket that was solved. */
  public static final Map<String, List<String>> GOOD =
      Map.of(
          "answer.greeting", List.of("yes"),
          "answer.tone", List.of("good"),
          "answer.personal-data", List.of("yes"),
          "answer.solved", List.of("solved"),
          "answer.first-answer", List.of("12"));

  private Forms() {}

  /** A new form for a ticket. */
  public static Page open(Visitor visitor, String ticket) throws Exception {
    return visitor.send(
        visitor.get("/tickets/" + ticket), "form:has(input[value=help-desk])", Map.of());
  }

  /** The same fields with another value in one. */
  public static Map<String, List<String>> with(
      Map<String, List<String>> fields, String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(fields);
    changed.put(name, List.of(value));
    return changed;
  }
}
