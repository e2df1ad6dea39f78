package dev.evenhand.engine.draft;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a column of a table of questions holds, by its usual names in English and German. */
enum DraftColumn {
  SECTION(
      "section",
      "category",
      "group",
      "area",
      "block",
      "bereich",
      "abschnitt",
      "kategorie",
      "gruppe"),
  QUESTION(
      "question",
      "questions",
      "ask",
      "criterion",
      "criteria",
      "item",
      "question text",
      "frage",
      "fragen",
      "fragetext",
      "kriterium",
      "kriterien",
      "prüfpunkt"),
  WEIGHT("weight", "weights", "weighting", "weightage", "gewicht", "gewichtung"),
  ANSWERS(
      "answers",
      "answer",
      "options",
      "answer options",
      "scale",
      "rating scale",
      "response",
      "responses",
      "antwort",
      "antworten",
      "antwortoptionen",
      "optionen",
      "skala"),
  GUIDANCE(
      "guidance",
      "guideline",
      "guidelines",
      "help",
      "notes",
      "description",
      "how to judge",
      "hinweis",
      "hinweise",
      "leitfaden",
      "anleitung",
      "beschreibung",
      "erläuterung"),
  CRITICAL("critical", "critical error", "kritisch", "kritischer fehler"),
  AUTO_FAIL(
      "auto fail",
      "autofail",
      "auto fail on",
      "fatal",
      "fatal error",
      "knock out",
      "knockout",
      "ko",
      "k.o.",
      "ko kriterium");

  private static final Pattern MARKS = Pattern.compile("[ _\\p{Pd}]+");

  private final ImmutableSet<String> names;

  DraftColumn(String... names) {
    this.names = ImmutableSet.copyOf(names);
  }

  /** Where it stands among these columns; -1 if it does not. */
  int in(List<String> header) {
    for (int i = 0; i < header.size(); i++) {
      String name = MARKS.matcher(header.get(i).strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
      if (names.contains(name.replaceAll("[:?]$", ""))) {
        return i;
      }
    }
    return -1;
  }
}
