package dev.evenhand.engine.preview.page;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the problems of an evaluation beside the questions that they are about. */
final class FieldProblems {
  static final String TWO_ANSWERS = "two-answers";

  /** Under this key stand problems that are about no question. */
  static final String OTHERS = "";

  private FieldProblems() {}

  static Map<String, List<Problem>> of(Draft draft) {
    Map<String, List<Problem>> all = new LinkedHashMap<>(draft.unreadable());
    List<Problem> others =
        new ArrayList<>(draft.scoring().engine().score(draft.evaluation()).problems());
    for (Question question : draft.scoring().card().questions()) {
      List<Problem> own =
          others.stream().filter(problem -> isAbout(problem, question.id())).toList();
      others.removeAll(own);
      if (!own.isEmpty()) {
        all.putIfAbsent(question.id(), own);
      }
    }
    if (!others.isEmpty()) {
      all.put(OTHERS, others);
    }
    return all;
  }

  /** As {@code /answers/tone}, or below it. */
  private static boolean isAbout(Problem problem, String question) {
    return problem.path().endsWith("/" + question) || problem.path().contains("/" + question + "/");
  }

  /** What is wrong, said at the question: without file, path and code. */
  static Said sentence(Problem problem, FormWords words) {
    return switch (problem.code()) {
      case "unanswered" -> Said.of(words.say("missing.answer"));
      case "comment-required" -> Said.of(words.say("missing.comment"));
      case "cause-required" -> Said.of(words.say("missing.cause"));
      case TWO_ANSWERS -> Said.of(words.say("wrong.two"));
      default -> Said.english(inWords(problem), words);
    };
  }

  private static String inWords(Problem problem) {
    return Labels.capital(problem.message())
        + (problem.allowed() == null ? "" : "; allowed: " + problem.allowed())
        + ". "
        + problem.remedy();
  }
}
