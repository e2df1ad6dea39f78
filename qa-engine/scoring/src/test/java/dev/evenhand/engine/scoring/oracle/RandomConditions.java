package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Comparison;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.QuestionKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Conditions at random, over questions that may be looked at and over facts. */
final class RandomConditions {
  static final List<String> CHANNELS = List.of("phone", "chat", "mail", "n/a");

  /** A question that conditions may look at. */
  record Asked(String id, QuestionKind kind, boolean allowsNotApplicable) {
    List<String> marks() {
      List<String> marks = new ArrayList<>(kind.marks());
      if (allowsNotApplicable) {
        marks.add(Answer.NOT_APPLICABLE);
      }
      return marks;
    }
  }

  private final Dice dice;

  RandomConditions(Dice dice) {
    this.dice = dice;
  }

  Condition next(List<Asked> asked, int depth) {
    int roll = dice.below(depth > 0 ? 10 : 6);
    return switch (roll) {
      case 0 -> new Condition.MetadataMatches("channel", match(), set(CHANNELS));
      case 1 -> new Condition.MetadataCompares("seconds", comparison(), bound());
      case 6 -> new Condition.All(several(asked, depth - 1));
      case 7 -> new Condition.Any(several(asked, depth - 1));
      case 8, 9 -> new Condition.Not(next(asked, depth - 1));
      default -> onAnswer(asked);
    };
  }

  private List<Condition> several(List<Asked> asked, int depth) {
    return IntStream.range(0, dice.between(1, 3)).mapToObj(i -> next(asked, depth)).toList();
  }

  private Condition onAnswer(List<Asked> asked) {
    List<Asked> usable = asked.stream().filter(question -> !question.marks().isEmpty()).toList();
    if (usable.isEmpty()) {
      return new Condition.MetadataMatches("channel", match(), set(CHANNELS));
    }
    if (dice.chance(15)) {
      return onErrors(asked);
    }
    Asked question = dice.of(usable);
    return question.kind() instanceof QuestionKind.Numeric && dice.chance(60)
        ? new Condition.AnswerCompares(question.id(), comparison(), bound())
        : new Condition.AnswerMatches(question.id(), match(), set(question.marks()));
  }

  private Condition onErrors(List<Asked> asked) {
    List<String> ids =
        asked.stream()
            .filter(question -> ReferencePoints.hasScores(question.kind()))
            .map(Asked::id)
            .toList();
    if (ids.isEmpty()) {
      return new Condition.MetadataMatches("channel", match(), set(CHANNELS));
    }
    Set<String> among = set(ids);
    return dice.chance(70)
        ? new Condition.Errors(
            among, null, Comparison.AT_LEAST, BigDecimal.valueOf(dice.between(1, among.size())))
        : new Condition.Errors(
            among, null, Comparison.AT_MOST, BigDecimal.valueOf(dice.between(0, 2)));
  }

  private Set<String> set(List<String> values) {
    return new LinkedHashSet<>(dice.some(values));
  }

  private Match match() {
    return dice.oneOf(Match.values());
  }

  private Comparison comparison() {
    return dice.oneOf(Comparison.values());
  }

  private BigDecimal bound() {
    return BigDecimal.valueOf(dice.between(-2, 30), 0).divide(BigDecimal.valueOf(2));
  }
}
