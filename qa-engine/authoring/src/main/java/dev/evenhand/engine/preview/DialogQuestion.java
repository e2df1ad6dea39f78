package dev.evenhand.engine.preview;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.engine.preview.page.FormChoice;
import dev.evenhand.engine.preview.page.FormQuestion;
import dev.evenhand.engine.preview.page.FormQuestion.Widget;
import dev.evenhand.engine.preview.page.FormWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One question on a terminal: how it is shown, and what a line answers to it. */
final class DialogQuestion {
  private static final String NONE = "-";
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.anyOf(",; ")).omitEmptyStrings().trimResults();

  private final FormQuestion question;
  private final FormWords words;
  private final Map<String, FormChoice> byKey = new LinkedHashMap<>();

  DialogQuestion(FormQuestion question, FormWords words) {
    this.question = question;
    this.words = words;
    // A scale of numbers is typed as itself, not by the places of its options.
    boolean numbers =
        question.choices().stream().allMatch(choice -> choice.value().matches("\\d+"));
    for (int i = 0; i < question.choices().size(); i++) {
      FormChoice choice = question.choices().get(i);
      byKey.put(numbers ? choice.value() : String.valueOf(i + 1), choice);
    }
  }

  String id() {
    return question.id();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    String share = question.share().isEmpty() ? "" : "  (" + question.share() + ")";
    lines.add(question.number() + "  " + question.ask().words() + share);
    question.notes().forEach(note -> lines.add("     " + note));
    byKey.forEach((key, choice) -> lines.add(line(key, choice)));
    if (question.widget() == Widget.MANY) {
      lines.add("  " + NONE + "  " + words.say("none"));
    }
    if (question.notApplicable() != null) {
      lines.add(line("n", question.notApplicable()));
    }
    question.ranges().forEach(range -> lines.add("     " + range));
    return lines;
  }

  private static String line(String key, FormChoice choice) {
    String marks =
        choice.marks().stream()
            .map(mark -> " [" + mark.words() + "]")
            .collect(Collectors.joining());
    String means = choice.means() == null ? "" : ": " + choice.means().words();
    return "  %s  %s%s%s".formatted(key, choice.label().words(), marks, means);
  }

  /** How to judge, as far as the card says it. */
  List<String> guidance() {
    return question.guidance() == null
        ? List.of(words.say("dialog.noGuidance"))
        : question.guidance().words().lines().map(line -> "     " + line).toList();
  }

  /**
   * What stands before the line.
   *
   * @param given what was answered before, which an empty line keeps; empty for nothing
   */
  String prompt(String given) {
    String what =
        switch (question.widget()) {
          case ONE -> words.say("dialog.one");
          case MANY -> words.say("dialog.many");
          case NUMBER ->
              question.unit() == null
                  ? words.say("kind.number")
                  : words.say("kind.numberIn", question.unit());
          case DAY -> words.say("dialog.day");
          case WORDS -> words.say("kind.words");
        };
    return what + (given.isEmpty() ? "" : " [" + given + "]") + "> ";
  }

  /** The fields of a form that a line, which is not empty, stands for. */
  Map<String, List<String>> fields(String line) {
    boolean notApplicable = line.equals("n") || line.equals(Answer.NOT_APPLICABLE);
    if (question.notApplicable() != null && notApplicable) {
      return Map.of("na." + id(), List.of("on"));
    }
    if (question.widget() == Widget.MANY) {
      return line.equals(NONE)
          ? Map.of("none." + id(), List.of("on"))
          : Map.of("answer." + id(), values(line));
    }
    return Map.of("answer." + id(), List.of(value(line)));
  }

  private List<String> values(String line) {
    return WORDS.splitToStream(line).map(this::value).toList();
  }

  private String value(String word) {
    FormChoice choice = byKey.get(word);
    return choice == null ? word : choice.value();
  }
}
