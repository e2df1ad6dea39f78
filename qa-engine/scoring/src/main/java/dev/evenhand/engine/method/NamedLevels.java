package dev.evenhand.engine.method;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a card has its parts put together by methods with a name. Immutable.
 *
 * @param byPath the methods, by the JSON pointer of where they are declared
 * @param questions the ids of those whose answers go through such a method, at any depth
 */
public record NamedLevels(Map<String, Method.Named> byPath, Set<String> questions) {
  /** Of copies. */
  public NamedLevels {
    byPath = Copies.map(byPath, "byPath");
    questions = Copies.set(questions, "questions");
  }

  /** Those of {@code card}. */
  public static NamedLevels of(Scorecard card) {
    Objects.requireNonNull(card, "card");
    Map<String, Method.Named> byPath = new LinkedHashMap<>();
    Set<String> questions = new HashSet<>();
    Scoring scoring = card.scoring();
    boolean all = note(scoring.method(), "/scoring/method", byPath);
    note(scoring.sectionMethod(), "/scoring/sectionMethod", byPath);
    Method inner = scoring.sectionMethod() == null ? scoring.method() : scoring.sectionMethod();
    new Walk(byPath, questions).sections(card.sections(), inner, all, "");
    return new NamedLevels(byPath, questions);
  }

  /** The methods that the card calls. */
  public List<Method.Named> methods() {
    return byPath.values().stream().distinct().toList();
  }

  private static boolean note(@Nullable Method method, String path, Map<String, Method.Named> to) {
    if (method instanceof Method.Named named) {
      to.put(path, named);
      return true;
    }
    return false;
  }

  /** Gathers from a section and all in it. */
  private record Walk(Map<String, Method.Named> byPath, Set<String> questions) {
    void sections(List<Section> sections, Method around, boolean within, String path) {
      for (int i = 0; i < sections.size(); i++) {
        section(sections.get(i), around, within, path + "/sections/" + i);
      }
    }

    private void section(Section section, Method around, boolean within, String path) {
      note(section.method(), path + "/method", byPath);
      Method own = section.method() == null ? around : section.method();
      boolean inside = within || own instanceof Method.Named;
      if (inside) {
        section.questions().stream().map(Question::id).forEach(questions::add);
      }
      sections(section.sections(), own, inside, path);
    }
  }
}
