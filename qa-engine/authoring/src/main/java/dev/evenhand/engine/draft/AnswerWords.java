package dev.evenhand.engine.draft;

import dev.evenhand.engine.words.Spelling;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of answers that say themselves whether they are good or bad, in English and German. */
final class AnswerWords {
  static final Set<String> YES = Set.of("yes", "y", "ja", "j");
  static final Set<String> NO = Set.of("no", "n", "nein");

  private static final Set<String> GOOD =
      Set.of(
          "good",
          "very good",
          "excellent",
          "pass",
          "passed",
          "met",
          "meets",
          "exceeds",
          "exceeds expectations",
          "fulfilled",
          "fully",
          "complete",
          "correct",
          "always",
          "gut",
          "sehr gut",
          "ausgezeichnet",
          "erfüllt",
          "voll erfüllt",
          "bestanden",
          "vollständig",
          "richtig",
          "immer",
          "trifft zu");
  private static final Set<String> BAD =
      Set.of(
          "bad",
          "poor",
          "very poor",
          "fail",
          "failed",
          "auto-fail",
          "auto fail",
          "fatal",
          "not met",
          "missed",
          "unsatisfactory",
          "below expectations",
          "incorrect",
          "wrong",
          "never",
          "none",
          "schlecht",
          "sehr schlecht",
          "mangelhaft",
          "ungenügend",
          "nicht erfüllt",
          "nicht bestanden",
          "falsch",
          "nie",
          "trifft nicht zu");

  /** What nobody wants, so that less of it or none is better. */
  private static final Pattern HARM =
      Pattern.compile(
          "\\b(errors|mistakes|faults|defects|violations|breaches|omissions|interruptions|fehler"
              + "|fehlern|fehlerzahl|fehleranzahl|verstöße|verstößen|mängel|mängeln"
              + "|number of (error|mistake|fault|defect|violation|breach))\\b",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** What is done about it, which may be done well. */
  private static final Pattern CARE =
      Pattern.compile(
          "\\b(no|not|without|avoid|handl|free|correct|resol|explain|solv|spott|detect|apolog|keine|ohne"
              + "|frei von|vermied|behoben|behand|erklär|gelöst|korrig|erkannt)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** What an answer of yes would be bad for. */
  private static final Pattern OFFENCE =
      Pattern.compile(
          "\\b(rude|breach|violat|error|mistake|abus|profan|swear|swore|hung up|interrupted"
              + "|unhöflich|beleidig|verstoß|verstöße|fehler|datenpanne)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** What is better not so. */
  private static final Pattern BAD_STEM =
      Pattern.compile(
          "(error|mistake|fault|issue|breach|violat|rude|late$|fail|wrong|miss|defect|complain"
              + "|incident|problem|impolite|fehler|verst[oö]ß|mangel|unhöflich|falsch|zu spät).*");

  private AnswerWords() {}

  /** 1 for a word that is good, -1 for one that is bad, 0 for any other. */
  static int worth(String value) {
    String word = Spelling.folded(value);
    boolean good = GOOD.contains(word) || YES.contains(word);
    return good ? 1 : BAD.contains(word) || NO.contains(word) ? -1 : 0;
  }

  /** Whether a question asks how many of what nobody wants there are. */
  static boolean asksForHarm(String subject) {
    String words = Spelling.folded(subject);
    return HARM.matcher(words).find() && !CARE.matcher(words).find();
  }

  /** Whether a question asks whether there was what nobody wants. */
  static boolean asksForOffence(String ask) {
    String words = Spelling.folded(ask);
    return OFFENCE.matcher(words).find() && !CARE.matcher(words).find();
  }

  /** Whether an answer names what is better not so. */
  static boolean isBad(String stem) {
    return worth(stem) < 0 || BAD_STEM.matcher(stem).matches();
  }

  /** Whether all are words of which each says itself whether it is good. */
  static boolean areClear(List<String> values) {
    return values.stream().allMatch(value -> worth(value) != 0);
  }
}
