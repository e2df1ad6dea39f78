package dev.evenhand.engine.validation;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.words.Spelling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a card without problems likely means otherwise than it says. */
final class CardDoubts {
  private final Scorecard card;
  private final Location location;
  private final List<Problem> doubts = new ArrayList<>();
  private final Map<String, String> byWords = new HashMap<>();

  private CardDoubts(Scorecard card) {
    this.card = card;
    this.location = Location.of(card.ref().toString());
  }

  static List<Problem> of(Scorecard card) {
    CardDoubts found = new CardDoubts(card);
    PercentDoubts.of(card, found::add);
    new WeightDoubts(card, found::add).check();
    for (int i = 0; i < card.sections().size(); i++) {
      found.check(card.sections().get(i), "/sections/" + i);
    }
    return List.copyOf(found.doubts);
  }

  /** Takes what is likely meant otherwise, where it stands and how to say either. */
  interface Doubts {
    void add(String code, String path, String message, String remedy);
  }

  private void add(String code, String path, String message, String remedy) {
    doubts.add(Problem.warning(code, location, path, message, remedy));
  }

  private void check(Section section, String path) {
    for (int i = 0; i < section.questions().size(); i++) {
      check(section.questions().get(i), path + "/questions/" + i);
    }
    for (int i = 0; i < section.sections().size(); i++) {
      check(section.sections().get(i), path + "/sections/" + i);
    }
  }

  private void check(Question question, String path) {
    if (question.kind().scorable()) {
      checkWords(question, path);
      checkMax(question, path);
    }
    checkStart(question, path);
  }

  private void checkWords(Question question, String path) {
    String earlier = byWords.putIfAbsent(Spelling.folded(question.ask().toString()), question.id());
    if (earlier != null) {
      add(
          "same-question",
          path + "/ask",
          "question '%s' asks the same as question '%s'".formatted(question.id(), earlier),
          "Remove one of the two, or say in what they differ.");
    }
  }

  private void checkMax(Question question, String path) {
    BigDecimal max = question.max();
    if (max != null && max.signum() == 0 && !question.excluded()) {
      add(
          "max-zero",
          path + "/max",
          "with a max of 0 question '%s' can earn nothing, so its answers do not count"
              .formatted(question.id()),
          "Write as max the number that earns everything; to take points off for each, write"
              + " \"perCount\": -5 and leave \"scoredBy\" out.");
    }
  }

  /** Readers take "from 0" to hold 0; imports of Connect begin below what is accepted. */
  private void checkStart(Question question, String path) {
    boolean imported =
        card.scoring().profile() != null && card.scoring().profile().name().startsWith("CONNECT");
    List<NumberRange> ranges = question.kind().ranges();
    BigDecimal from = ranges.isEmpty() ? null : ranges.get(0).from();
    boolean numeric = question.kind() instanceof QuestionKind.Numeric;
    if (numeric && from != null && from.signum() == 0 && !imported) {
      add(
          "range-above-zero",
          path + "/ranges/0/from",
          "range '%s' begins above 0, so 0 itself is no answer to question '%s'"
              .formatted(ranges.get(0).id(), question.id()),
          "If 0 is one, leave \"from\" out, or write -1.");
    }
  }
}
