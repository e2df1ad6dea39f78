package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Errors on critical questions and the opportunities for them, by class: they look at answers only.
 */
final class ReferenceErrors {
  private final ReferenceAnswers answers;
  private final Map<String, int[]> counts = new TreeMap<>();

  private ReferenceErrors(ReferenceAnswers answers) {
    this.answers = answers;
  }

  static Map<String, String> count(Scorecard card, ReferenceAnswers answers) {
    ReferenceErrors errors = new ReferenceErrors(answers);
    card.sections().forEach(section -> errors.walk(section, Around.card(card.scoring())));
    Map<String, String> texts = new TreeMap<>();
    errors.counts.forEach((name, count) -> texts.put(name, count[0] + "/" + count[1]));
    return texts;
  }

  private void walk(Section section, Around outer) {
    Around around = outer.within(section);
    for (Question question : section.questions()) {
      if (question.critical() != null) {
        count(question, question.critical(), around);
      }
    }
    section.sections().forEach(inner -> walk(inner, around));
  }

  private void count(Question question, Critical critical, Around around) {
    String of = critical.of() == null ? "CRITICAL" : critical.of().name();
    int[] count = counts.computeIfAbsent(of, name -> new int[2]);
    Answer answer = answers.of(question.id());
    if (answer != null && !(answer instanceof Answer.NotApplicable)) {
      RatioPolicy ratio = around.ratioOf(question);
      count[0] += isError(question, critical, answer, ratio) ? 1 : 0;
      count[1]++;
    }
  }

  static boolean isError(
      Question question, @Nullable Critical critical, Answer answer, RatioPolicy ratio) {
    if (critical != null && !critical.errorOn().isEmpty()) {
      return ReferencePoints.marks(question.kind(), answer).stream()
          .anyMatch(critical.errorOn()::contains);
    }
    return ReferencePoints.hasScores(question.kind())
        && ReferencePoints.earned(question, answer, ratio)
                .compareTo(ReferencePoints.possible(question, ratio))
            < 0;
  }
}
