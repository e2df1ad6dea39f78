package dev.evenhand.engine.preview.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a form as they were sent: {@code answer.ID}, {@code none.ID} (no option of a
 * multiple choice), {@code na.ID} (not applicable), {@code comment.ID}, {@code cause.ID}, {@code
 * fact.NAME}, and {@code interaction}, {@code reviewer} and {@code evaluation}, which name what is
 * evaluated.
 *
 * @param byName other names are ignored
 */
public record FormFields(Map<String, List<String>> byName) {
  /** A form that was just opened. */
  public static FormFields empty() {
    return new FormFields(Map.of());
  }

  /**
   * As browsers send forms.
   *
   * @throws IllegalArgumentException if it is no such text
   */
  public static FormFields parse(String body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields
            .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return new FormFields(fields);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** What a question was answered with; empty if it was not. */
  public List<String> answers(String question) {
    return values("answer." + question);
  }

  boolean none(String question) {
    return byName.containsKey("none." + question);
  }

  boolean notApplicable(String question) {
    return byName.containsKey("na." + question);
  }

  String comment(String question) {
    return String.join("\n", values("comment." + question)).strip();
  }

  List<String> causes(String question) {
    return values("cause." + question);
  }

  String fact(String name) {
    return one("fact." + name, "");
  }

  /** The first value of that name, or what stands in for it. */
  public String one(String name, String otherwise) {
    return values(name).stream().findFirst().map(String::strip).orElse(otherwise);
  }

  /** The last value of that name: that of the button that was pressed, as it comes last. */
  public String last(String name, String otherwise) {
    List<String> all = values(name);
    return all.isEmpty() ? otherwise : all.get(all.size() - 1).strip();
  }

  private List<String> values(String name) {
    return byName.getOrDefault(name, List.of()).stream().filter(text -> !text.isBlank()).toList();
  }
}
