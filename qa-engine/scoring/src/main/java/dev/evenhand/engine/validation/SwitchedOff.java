package dev.evenhand.engine.validation;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.LintSettings;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the author of a card said is not to be told of it, or of a part of it. */
final class SwitchedOff {
  private final LintSettings settings;

  /** The pointers of sections and questions by their ids. */
  private final Map<String, String> places = new LinkedHashMap<>();

  SwitchedOff(Scorecard card) {
    this.settings = card.lint();
    for (int i = 0; i < card.sections().size(); i++) {
      add(card.sections().get(i), "/sections/" + i);
    }
  }

  private void add(Section section, String path) {
    places.put(section.id(), path);
    for (int i = 0; i < section.questions().size(); i++) {
      places.put(section.questions().get(i).id(), path + "/questions/" + i);
    }
    for (int i = 0; i < section.sections().size(); i++) {
      add(section.sections().get(i), path + "/sections/" + i);
    }
  }

  boolean has(Problem problem) {
    return settings.off().stream()
        .anyMatch(off -> off.rule().equals(problem.code()) && isAt(off, problem.path()));
  }

  private boolean isAt(LintSettings.Off off, String path) {
    if (off.where() == null) {
      return true;
    }
    String around = places.get(off.where());
    return around != null && (path + "/").startsWith(around + "/");
  }
}
