package dev.evenhand.cli.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What reviewers write beside their answers. */
final class Remarks {
  private static final List<String> LEVELS = List.of("poor", "fair", "good", "excellent");
  private static final Map<String, String> KEEP =
      Map.of(
          "listening", "Lets the caller finish; that saved a question.",
          "probing", "Good order of questions before acting.",
          "empathy", "Found own words for the caller's worry.",
          "clarity", "Plain words, one step at a time.");
  private static final Map<String, String> TRY =
      Map.of(
          "listening", "Write down what was said, so that nothing is asked twice.",
          "probing", "Ask when it started before offering a solution.",
          "empathy", "React to the annoyance first, then to the order number.",
          "clarity", "Say the product's name instead of the internal one.");
  private static final List<String> SKILLS = List.of("listening", "probing", "empathy", "clarity");

  private Remarks() {}

  /** The coaching note that suits these answers. */
  static String coaching(Map<String, Object> answers) {
    String best = SKILLS.get(0);
    String worst = SKILLS.get(0);
    for (String skill : SKILLS) {
      best = level(answers, skill) > level(answers, best) ? skill : best;
      worst = level(answers, skill) <= level(answers, worst) ? skill : worst;
    }
    String keep = "Keep: " + KEEP.get(best);
    return best.equals(worst) ? keep : keep + " Try: " + TRY.get(worst);
  }

  /** Comments by question id; often none. */
  static Map<String, String> comments(
      SimulatedReviewer reviewer, Map<String, Object> answers, Chance chance) {
    Map<String, String> comments = new LinkedHashMap<>();
    if (Objects.equals(answers.get("verification"), "no")) {
      comments.put("verification", "The balance was read out before any check.");
    }
    if (chance.happens(0.3)) {
      comments.put("ownership", ownership(reviewer, level(answers, "ownership") >= 2));
    }
    return comments;
  }

  private static String ownership(SimulatedReviewer reviewer, boolean high) {
    if (reviewer.owning().equals(SimulatedCall.OWNING_WORDS)) {
      return high ? "Says plainly what they will do and by when." : "Never says who will do it.";
    }
    return high
        ? "Opened the task at once, without being asked."
        : "Promises, but nothing was started during the call.";
  }

  private static int level(Map<String, Object> answers, String question) {
    return LEVELS.indexOf(answers.get(question));
  }
}
