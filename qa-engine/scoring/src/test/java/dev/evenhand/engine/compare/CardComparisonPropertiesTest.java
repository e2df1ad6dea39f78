package dev.evenhand.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.fixture.RandomEvaluations;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any two versions: 150 random cards, each with random changes planted in it. */
class CardComparisonPropertiesTest {
  static Stream<RandomEvaluations.Sample> samples() {
    return RandomEvaluations.samples(150);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void cardWithItself_isEmpty(RandomEvaluations.Sample sample) {
    CardComparison comparison = CardComparison.of(sample.card(), sample.card());

    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.shares()).isEmpty();
    assertThat(comparison.renames()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyPlantedChange_isTold_andNothingElse(RandomEvaluations.Sample sample) {
    Planting planting = new Planting(sample);
    Scorecard after = planting.plant();

    Set<String> told =
        CardComparison.of(sample.card(), after).changes().stream()
            .map(change -> change.kind() + " " + change.place().id() + " " + change.property())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(told).isEqualTo(planting.planted);
  }

  /** Where no change is said to move scores or outcomes, none does. */
  @ParameterizedTest
  @MethodSource("samples")
  void comparableCards_scoreAlike(RandomEvaluations.Sample sample) {
    Scorecard after = new Planting(sample).plant();
    CardComparison comparison = CardComparison.of(sample.card(), after);
    Score before = ScoringEngine.of(sample.card()).score(sample.evaluation()).orThrow();

    Rescoring rescoring = Rescoring.of(sample.card(), after, List.of(sample.evaluation()));

    for (RescoredEvaluation score : rescoring.mostMoved()) {
      assertThat(score.before().ratio()).isEqualTo(before.ratio());
      if (comparison.comparability() != Comparability.NOTHING) {
        assertThat(score.after().ratio()).isEqualTo(before.ratio());
      }
      if (comparison.comparability() == Comparability.RATIOS_AND_OUTCOMES) {
        assertThat(score.after().outcome()).isEqualTo(before.outcome());
      }
    }
  }

  /** Changes a card here and there, and remembers what. */
  private static final class Planting {
    private final Scorecard card;
    private final Random random;
    private final Set<String> planted = new TreeSet<>();

    Planting(RandomEvaluations.Sample sample) {
      this.card = sample.card();
      this.random = new Random(sample.seed());
    }

    Scorecard plant() {
      List<Section> sections = new ArrayList<>();
      card.sections().forEach(section -> sections.add(changed(section)));
      if (sections.size() > 1 && sections.get(0).sections().isEmpty() && random.nextInt(5) == 0) {
        Section removed = sections.remove(0);
        planted.removeIf(change -> change.split(" ", -1)[1].startsWith(removed.id()));
        planted.add("REMOVED " + removed.id() + " null");
        card.sections().get(0).questions().forEach(q -> planted.add("REMOVED " + q.id() + " null"));
      }
      return Scorecard.of(card.ref(), "Random", scoring(), sections);
    }

    private Scoring scoring() {
      if (random.nextInt(3) > 0) {
        return card.scoring();
      }
      planted.add("CHANGED random passMark");
      return card.scoring().toBuilder().passMark(new BigDecimal("0.999")).build();
    }

    private Section changed(Section section) {
      List<Question> questions = new ArrayList<>();
      section.questions().forEach(question -> questions.add(changed(question)));
      if (random.nextInt(5) == 0) {
        Question added = Question.builder(section.id() + "new", QUESTION_KIND).weight(1).build();
        questions.add(added);
        planted.add("ADDED " + added.id() + " null");
      }
      Section.Builder builder =
          Section.builder(section.id())
              .title(section.title())
              .weight(section.weight())
              .method(section.method())
              .minimum(section.minimum())
              .maximum(section.maximum())
              .questions(questions)
              .sections(section.sections());
      section.autoFail().forEach(builder::autoFail);
      section.set().forEach(builder::set);
      if (random.nextInt(4) == 0) {
        planted.add("REWEIGHTED " + section.id() + " weight");
        builder.weight(section.weight().add(BigDecimal.TEN));
      }
      return builder.build();
    }

    private static final QuestionKind QUESTION_KIND = QuestionKind.YesNo.PLAIN;

    private Question changed(Question question) {
      Question.Builder builder =
          Question.builder(question.id(), question.kind())
              .ask(question.ask())
              .weight(question.weight())
              .allowNotApplicable(question.allowNotApplicable())
              .bonus(question.bonus())
              .unanswered(question.unanswered())
              .visibility(question.visibility());
      question.autoFail().forEach(builder::autoFail);
      switch (random.nextInt(8)) {
        case 0 -> plant("REWORDED", question, "ask", () -> builder.ask(Text.of("Otherwise?")));
        case 1 ->
            plant(
                "REWEIGHTED",
                question,
                "weight",
                () -> builder.weight(question.weight().add(BigDecimal.ONE)));
        case 2 ->
            plant(
                "CHANGED",
                question,
                "allowNotApplicable",
                () -> builder.allowNotApplicable(!question.allowNotApplicable()));
        case 3 -> plant("CHANGED", question, "bonus", () -> builder.bonus(!question.bonus()));
        default -> {
          // as it was
        }
      }
      return builder.build();
    }

    private void plant(String kind, Question question, String property, Runnable change) {
      planted.add(kind + " " + question.id() + " " + property);
      change.run();
    }
  }
}
