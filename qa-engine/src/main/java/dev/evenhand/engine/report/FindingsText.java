package dev.evenhand.engine.report;

import com.google.common.base.Splitter;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.report.finding.Findings;
import dev.evenhand.engine.report.finding.Sentence;
import dev.evenhand.engine.words.Words;
import java.util.List;

/** What a report says in words, for a terminal. */
final class FindingsText {
  private static final int WIDTH = 100;

  private FindingsText() {}

  static String of(CalibrationReport report, long rejected) {
    Findings findings = Findings.of(report, rejected);
    StringBuilder out = new StringBuilder(wrapped("", "", findings.headline()));
    out.append("\nFindings\n").append(list(findings.points()));
    out.append("\nWhat to do next\n");
    int number = 1;
    for (Findings.Step step : findings.steps()) {
      Sentence both = Sentence.create().add(step.what()).words(" ").add(step.why()).done();
      out.append(wrapped("  " + number + ". ", "     ", both));
      number++;
    }
    return out.append('\n').toString();
  }

  /** One under the other, each begun by a dash. */
  static String list(List<Sentence> sentences) {
    StringBuilder out = new StringBuilder();
    sentences.forEach(sentence -> out.append(wrapped("  - ", "    ", sentence)));
    return out.toString();
  }

  /** A terminal may not have the minus and the narrow space of a page. */
  private static String plain(Sentence sentence) {
    String text = sentence.text().replace('\u2212', '-').replace('\u202F', ' ');
    return Words.shortened(text.replaceAll("[\u201C\u201D]", "\""), Integer.MAX_VALUE);
  }

  private static String wrapped(String first, String indent, Sentence sentence) {
    StringBuilder out = new StringBuilder();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : Splitter.on(' ').split(plain(sentence).strip())) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    return out.append(line).append('\n').toString();
  }
}
