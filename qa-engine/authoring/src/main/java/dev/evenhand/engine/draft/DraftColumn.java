package dev.evenhand.engine.draft;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a column of a table of questions holds, by its usual names in English and German. */
enum DraftColumn {
  SECTION(
      "section",
      "category",
      "group",
      "area",
      "block",
      "phase",
      "topic",
      "bereich",
      "abschnitt",
      "kategorie",
      "gruppe",
      "thema",
      "parameter",
      "attribute",
      "criteria",
      "criterion",
      "kriterium"),
  SECTION_WEIGHT(
      "section weight",
      "weight of section",
      "category weight",
      "group weight",
      "area weight",
      "bereichsgewicht",
      "bereichsgewichtung",
      "gewicht bereich",
      "gewichtung bereich",
      "abschnittsgewicht",
      "kategoriegewicht",
      "gewichtung kategorie"),
  QUESTION(
      "question",
      "questions",
      "ask",
      "sub parameter",
      "sub attribute",
      "sub criterion",
      "sub criteria",
      "unterkriterium",
      "teilkriterium",
      "criterion",
      "criteria",
      "item",
      "question text",
      "line item",
      "frage",
      "fragen",
      "fragetext",
      "kriterium",
      "kriterien",
      "prüfpunkt",
      "parameter",
      "attribute"),
  WEIGHT(
      "weight",
      "weights",
      "question weight",
      "weighting",
      "weightage",
      "gewicht",
      "gewichte",
      "gewichtung",
      "max points",
      "maximum points",
      "max. points",
      "possible points",
      "points possible",
      "max score",
      "maximum score",
      "points",
      "max punkte",
      "max. punkte",
      "maximale punkte",
      "maximalpunkte",
      "maximalpunktzahl",
      "punktzahl",
      "punkte",
      "marks",
      "max marks",
      "maximum marks",
      "score"),
  ANSWERS(
      "answers",
      "answer",
      "options",
      "answer options",
      "scale",
      "rating scale",
      "scoring",
      "response",
      "responses",
      "antwort",
      "antworten",
      "antwortoptionen",
      "optionen",
      "antwortmöglichkeiten",
      "skala",
      "bewertungsskala",
      "rating",
      "bewertung"),
  GUIDANCE(
      "guidance",
      "guideline",
      "guidelines",
      "help",
      "notes",
      "description",
      "how to judge",
      "definition",
      "explanation",
      "hinweis",
      "hinweise",
      "leitfaden",
      "anleitung",
      "beschreibung",
      "erläuterung",
      "erklärung"),
  CRITICAL("critical", "critical error", "kritisch", "kritischer fehler"),
  AUTO_FAIL(
      "auto fail",
      "autofail",
      "auto fail on",
      "ko on",
      "ko bei",
      "fatal",
      "fatal error",
      "zero tolerance",
      "ztp",
      "knock out",
      "knockout",
      "ko",
      "k.o.",
      "ko kriterium",
      "k.o. kriterium");

  private static final Pattern MARKS = Pattern.compile("[ _\\p{Pd}]+");

  private static final Pattern UNIT =
      Pattern.compile("\\s*(\\(.*\\)|\\[.*]|(in )?(%|percent|prozent))$");

  /** Names of a column whose cells are answers: yes is the answer there. */
  private static final Set<String> OF_ANSWERS = Set.of("auto fail on", "ko on", "ko bei");

  private final ImmutableList<String> names;

  DraftColumn(String... names) {
    this.names = ImmutableList.copyOf(names);
  }

  /** Which of these columns are called so, by the order of its names. */
  List<Integer> in(List<String> header) {
    List<String> given = header.stream().map(DraftColumn::plain).toList();
    return names.stream().map(given::indexOf).filter(index -> index >= 0).toList();
  }

  /** Whether a column of this name holds the answers that fail the card, not marks. */
  static boolean holdsAnswers(String name) {
    return OF_ANSWERS.contains(plain(name));
  }

  /** How many columns these names tell, among them that of questions; 0 if that is not. */
  static int known(List<String> names) {
    return QUESTION.in(names).isEmpty()
        ? 0
        : (int) Stream.of(values()).filter(column -> !column.in(names).isEmpty()).count();
  }

  /** Without what a name needs not: "Max-Points (%):" is "max points". */
  private static String plain(String name) {
    String words = MARKS.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    return UNIT.matcher(words.replaceAll("[:?]$", "").strip()).replaceAll("").strip();
  }
}
