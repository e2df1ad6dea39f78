package dev.evenhand.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scores maps of answers as one writes it without thinking of speed: records, maps, doubles. */
final class PlainMaps {
  private record PlainQuestion(
      String id, double weight, Map<String, Double> scores, boolean fatal) {}

  private record PlainSection(double weight, List<PlainQuestion> questions) {}

  private final List<PlainSection> parts = new ArrayList<>();

  PlainMaps() {
    Map<String, Double> scores = new HashMap<>();
    for (int i = 0; i < BenchmarkCard.OPTIONS.length; i++) {
      scores.put(BenchmarkCard.OPTIONS[i], BenchmarkCard.SCORES[i] / 100.0);
    }
    for (int s = 0; s < BenchmarkCard.SECTIONS; s++) {
      List<PlainQuestion> questions = new ArrayList<>();
      for (int q = 0; q < BenchmarkCard.QUESTIONS; q++) {
        int slot = s * BenchmarkCard.QUESTIONS + q;
        questions.add(
            new PlainQuestion(
                BenchmarkCard.question(slot),
                BenchmarkCard.WEIGHTS[q],
                scores,
                slot == BenchmarkCard.FATAL));
      }
      parts.add(new PlainSection(BenchmarkCard.SECTION_WEIGHTS[s], questions));
    }
  }

  long checksum(Map<String, String> answers) {
    double earned = 0;
    double possible = 0;
    boolean failed = false;
    for (PlainSection part : parts) {
      double earnedHere = 0;
      double possibleHere = 0;
      for (PlainQuestion asked : part.questions()) {
        String answer = answers.get(asked.id());
        if (answer == null || answer.equals("n/a")) {
          continue;
        }
        earnedHere += asked.weight() * asked.scores().getOrDefault(answer, 0.0);
        possibleHere += asked.weight();
        failed |= asked.fatal() && answer.equals(BenchmarkCard.OPTIONS[0]);
      }
      if (possibleHere > 0) {
        earned += part.weight() * earnedHere / possibleHere;
        possible += part.weight();
      }
    }
    double ratio = failed ? 0 : earned / possible;
    return BenchmarkCard.checksum(ratio, !failed && ratio >= 0.8 - 1e-12);
  }
}
