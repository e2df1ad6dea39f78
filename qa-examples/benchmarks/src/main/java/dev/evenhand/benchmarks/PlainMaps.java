package dev.evenhand.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scores maps of answers as one writes it without thinking of speed: records, maps, doubles. */
final class PlainMaps {
  private record Asked(String id, double weight, Map<String, Double> scores, boolean fatal) {}

  private record Part(double weight, List<Asked> questions) {}

  private final List<Part> parts = new ArrayList<>();

  PlainMaps() {
    Map<String, Double> scores = new HashMap<>();
    for (int i = 0; i < Calls.OPTIONS.length; i++) {
      scores.put(Calls.OPTIONS[i], Calls.SCORES[i] / 100.0);
    }
    for (int s = 0; s < Calls.SECTIONS; s++) {
      List<Asked> questions = new ArrayList<>();
      for (int q = 0; q < Calls.QUESTIONS; q++) {
        int slot = s * Calls.QUESTIONS + q;
        questions.add(
            new Asked(Calls.question(slot), Calls.WEIGHTS[q], scores, slot == Calls.FATAL));
      }
      parts.add(new Part(Calls.SECTION_WEIGHTS[s], questions));
    }
  }

  long checksum(Map<String, String> answers) {
    double earned = 0;
    double possible = 0;
    boolean failed = false;
    for (Part part : parts) {
      double earnedHere = 0;
      double possibleHere = 0;
      for (Asked asked : part.questions()) {
        String answer = answers.get(asked.id());
        if (answer == null || answer.equals("n/a")) {
          continue;
        }
        earnedHere += asked.weight() * asked.scores().getOrDefault(answer, 0.0);
        possibleHere += asked.weight();
        failed |= asked.fatal() && answer.equals(Calls.OPTIONS[0]);
      }
      if (possibleHere > 0) {
        earned += part.weight() * earnedHere / possibleHere;
        possible += part.weight();
      }
    }
    double ratio = failed ? 0 : earned / possible;
    return Calls.checksum(ratio, !failed && ratio >= 0.8 - 1e-12);
  }
}
