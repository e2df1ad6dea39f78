package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Visibility;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which questions decide whether and how a question is answered. */
final class Looks {
  private final Map<String, Set<String>> byQuestion = new HashMap<>();

  private Looks() {}

  static Map<String, Set<String>> of(Scorecard card) {
    Looks looks = new Looks();
    card.sections().forEach(section -> looks.walk(section, Set.of()));
    return looks.byQuestion;
  }

  private void walk(Section section, Set<String> around) {
    Set<String> here = new HashSet<>(around);
    add(section.visibility(), here);
    for (Question question : section.questions()) {
      Set<String> own = new HashSet<>(here);
      add(question.visibility(), own);
      if (question.answeredBy() != null) {
        question.answeredBy().questions(List.of()).forEach(own::add);
      }
      byQuestion.put(question.id(), own);
    }
    section.sections().forEach(inner -> walk(inner, here));
  }

  private static void add(@Nullable Visibility visibility, Set<String> looks) {
    if (visibility != null) {
      visibility.when().questions().forEach(looks::add);
    }
  }
}
