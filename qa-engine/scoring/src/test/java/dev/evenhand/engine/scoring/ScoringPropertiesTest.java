package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every card and every evaluation: 500 random ones. */
class ScoringPropertiesTest {
  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void partsAddUp_theRatioStaysBetweenZeroAndOne_andSharesAddUpToOne(long seed) {
    Sample sample = Sample.of(seed);

    Score score = sample.score();

    score.ratio().ifPresent(ratio -> assertThat(ratio).isBetween(Fraction.ZERO, Fraction.ONE));
    assertAddsUp(score.card());
    if (score.ratio().isPresent()) {
      assertThat(sum(score.questions().stream().map(ScoreNode::effectiveWeight).toList()))
          .isEqualTo(Fraction.ONE);
      assertThat(sum(score.questions().stream().map(ScoreNode::contribution).toList()))
          .isEqualTo(score.ratio().get());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void weightsOfALevelScaled_changeNoRatio(long seed) {
    Sample sample = Sample.of(seed);

    assertThat(sample.timesWeights(7).score().ratio()).isEqualTo(sample.score().ratio());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aHigherAnswer_neverLowersTheScore(long seed) {
    Sample sample = Sample.of(seed);
    Fraction before = sample.score().ratio().orElse(Fraction.ZERO);

    for (String question : sample.answers().keySet()) {
      if (!(sample.answers().get(question) instanceof Answer.NotApplicable)) {
        Fraction after = sample.with(question, "10").score().ratio().orElseThrow();
        assertThat(after).as(question).isGreaterThanOrEqualTo(before);
      }
    }
  }

  private static void assertAddsUp(SectionScore section) {
    Fraction parts = sum(section.parts().stream().map(ScoreNode::contribution).toList());
    assertThat(parts).as(section.id()).isEqualTo(section.contribution());
    for (ScoreNode part : section.parts()) {
      if (part instanceof SectionScore inner) {
        assertAddsUp(inner);
      }
    }
  }

  private static Fraction sum(List<Fraction> fractions) {
    return fractions.stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  /** A random card of up to three levels, and answers to it. */
  private record Sample(Scorecard card, Map<String, Answer> answers) {
    static Sample of(long seed) {
      Random random = new Random(seed);
      Method method = random.nextBoolean() ? Method.WEIGHTED : Method.POINTS;
      List<Section> sections = new ArrayList<>();
      for (int s = 0; s <= random.nextInt(4); s++) {
        List<Section> inner = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
          inner.add(section("s" + s + "i" + i, random, List.of()));
        }
        sections.add(section("s" + s, random, inner));
      }
      Scorecard card = Scorecard.of(Cards.REF, "Random", Cards.scoring(method), sections);
      Map<String, Answer> answers = new LinkedHashMap<>();
      for (Question question : card.questions()) {
        String[] possible = {"0", "3", "7", "10", "n/a"};
        answers.put(question.id(), Answer.of(possible[random.nextInt(possible.length)]));
      }
      return new Sample(card, answers);
    }

    private static Section section(String id, Random random, List<Section> inner) {
      List<Question> questions = new ArrayList<>();
      for (int q = 0; q <= random.nextInt(4); q++) {
        questions.add(
            Cards.points(id + "q" + q, 0, 3, 7, 10).weight(1 + random.nextInt(9)).build());
      }
      return Section.builder(id)
          .weight(1 + random.nextInt(50))
          .method(random.nextInt(3) == 0 ? Method.POINTS : null)
          .questions(questions)
          .sections(inner)
          .build();
    }

    Score score() {
      return ScoringEngine.of(card)
          .score(Evaluation.of("e", Cards.REF, "i", "r", answers))
          .orThrow();
    }

    Sample with(String question, String answer) {
      Map<String, Answer> changed = new LinkedHashMap<>(answers);
      changed.put(question, Answer.of(answer));
      return new Sample(card, changed);
    }

    Sample timesWeights(int factor) {
      List<Section> sections =
          card.sections().stream().map(section -> times(section, factor)).toList();
      return new Sample(Scorecard.of(Cards.REF, "Random", card.scoring(), sections), answers);
    }

    private static Section times(Section section, int factor) {
      BigDecimal by = BigDecimal.valueOf(factor);
      return section.toBuilder().weight(section.weight().multiply(by)).build();
    }
  }
}
