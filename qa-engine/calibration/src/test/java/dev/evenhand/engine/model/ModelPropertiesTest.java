package dev.evenhand.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.consensus.AgreementScore;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;
import dev.evenhand.engine.model.consensus.DawidSkene;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.rasch.RaschBias;
import dev.evenhand.engine.model.rasch.RaschMeasure;
import dev.evenhand.engine.model.severity.AgentScore;
import dev.evenhand.engine.model.severity.AgentScores;
import dev.evenhand.engine.model.variance.GageSource;
import dev.evenhand.engine.model.variance.GageStudy;
import dev.evenhand.engine.model.variance.IntraclassEstimates;
import dev.evenhand.engine.model.variance.VarianceMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever small table comes, models answer with finite numbers or with a reason. */
class ModelPropertiesTest {
  private static final int TABLES = 400;

  record Model(String name, Function<RatingTable, List<Double>> numbers) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Model> models() {
    return List.of(
        new Model("rasch", table -> rasch(ManyFacetRasch.of(table))),
        new Model("corrected", table -> rasch(ManyFacetRasch.of(table, RaschBias.CORRECTED))),
        new Model("dawid-skene", table -> dawidSkene(DawidSkene.of(table), table)),
        new Model("smoothed", table -> dawidSkene(DawidSkene.of(table, 0.5), table)),
        new Model("alternative", ModelPropertiesTest::alternative),
        new Model("gage", table -> gage(GageStudy.of(table))),
        new Model("ranges", table -> gage(GageStudy.ofRanges(table))),
        new Model("agents", ModelPropertiesTest::agents),
        new Model("icc reml", table -> intraclass(table, VarianceMethod.REML)),
        new Model("icc one-way", table -> intraclass(table, VarianceMethod.ONE_WAY)),
        new Model("icc henderson", table -> intraclass(table, VarianceMethod.HENDERSON)));
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("models")
  void numbers_anySmallTable_finite(Model model) {
    int answered = 0;
    for (int seed = 0; seed < TABLES; seed++) {
      List<Double> numbers = model.numbers().apply(table(seed));
      assertThat(numbers).as("table %s", seed).allMatch(Double::isFinite);
      answered += numbers.isEmpty() ? 0 : 1;
    }
    assertThat(answered).isGreaterThan(TABLES / 20);
  }

  /** Up to 9 items by 5 raters, complete or not, some with replicates, in up to 4 categories. */
  private static RatingTable table(int seed) {
    var random = new SplittableRandom(seed);
    int items = 1 + random.nextInt(9);
    int raters = 1 + random.nextInt(5);
    int categories = 1 + random.nextInt(4);
    int copies = 1 + random.nextInt(4) / 2;
    double present = random.nextBoolean() ? 1 : 0.3 + 0.7 * random.nextDouble();
    RatingTableBuilder builder = RatingTable.builder().allowReplicates();
    for (int item = 0; item < items; item++) {
      for (int rater = 0; rater < raters; rater++) {
        for (int copy = 0; copy < copies && random.nextDouble() < present; copy++) {
          builder.add("i" + item, "R" + rater, String.valueOf(random.nextInt(categories)));
        }
      }
    }
    return builder.build();
  }

  private static List<Double> rasch(Estimate<ManyFacetRasch> fit) {
    List<Double> numbers = new ArrayList<>();
    fit.value()
        .ifPresent(
            found -> {
              List<RaschMeasure> measures = new ArrayList<>(found.severities().values());
              measures.addAll(found.items().values());
              for (RaschMeasure measure : measures) {
                numbers.add(measure.value());
                numbers.add(measure.standardError());
                numbers.add(measure.infit());
                numbers.add(measure.outfit());
              }
              numbers.addAll(found.thresholds());
              numbers.addAll(found.fairAverages().values());
              numbers.add(found.logLikelihood());
              numbers.add(found.raterSpread().chiSquare());
              numbers.add(found.raterSpread().separation());
              numbers.add(found.raterSpread().p());
            });
    return numbers;
  }

  private static List<Double> dawidSkene(Estimate<DawidSkene> fit, RatingTable table) {
    List<Double> numbers = new ArrayList<>();
    fit.value()
        .ifPresent(
            found -> {
              numbers.add(found.logLikelihood());
              numbers.addAll(found.prevalence().values());
              for (String item : table.items()) {
                found.posterior(item).ifPresent(posterior -> numbers.addAll(posterior.values()));
              }
              for (String rater : table.raters()) {
                found.accuracy(rater).ifPresent(numbers::add);
              }
            });
    return numbers;
  }

  private static List<Double> alternative(RatingTable table) {
    List<Double> numbers = new ArrayList<>();
    AlternativeAnnotator.of(table, "R0", AgreementScore.NEGATIVE_RMSE, 0.1)
        .value()
        .ifPresent(
            found -> {
              numbers.add(found.winningRate());
              numbers.add(found.averageAdvantage());
              found.comparisons().forEach(comparison -> numbers.add(comparison.p()));
            });
    return numbers;
  }

  private static List<Double> gage(Estimate<GageStudy> fit) {
    List<Double> numbers = new ArrayList<>();
    fit.value()
        .ifPresent(
            found -> {
              for (GageSource source : GageSource.values()) {
                numbers.add(found.contribution(source));
                numbers.add(found.studyVariation(source));
              }
              found.distinctCategoriesUnrounded().ifPresent(numbers::add);
              found.anova().ifPresent(anova -> numbers.add(anova.interactionP()));
            });
    return numbers;
  }

  private static List<Double> agents(RatingTable table) {
    Map<String, String> agents = new HashMap<>();
    table.items().forEach(item -> agents.put(item, "a" + item.charAt(1) % 3));
    List<Double> numbers = new ArrayList<>();
    AgentScores.of(table, agents)
        .value()
        .ifPresent(
            found -> {
              for (AgentScore score : found.scores()) {
                add(numbers, score.raw(), score.adjusted(), score.adjustment());
                add(numbers, found.difference(score.agent(), "a0"));
              }
            });
    return numbers;
  }

  private static List<Double> intraclass(RatingTable table, VarianceMethod method) {
    List<Double> numbers = new ArrayList<>();
    IntraclassEstimates.of(table, method, 0.95)
        .value()
        .ifPresent(
            found -> {
              add(numbers, found.agreement(), found.consistency());
              add(numbers, found.meanAgreement(), found.meanConsistency());
            });
    return numbers;
  }

  private static void add(List<Double> numbers, Coefficient... coefficients) {
    for (Coefficient coefficient : coefficients) {
      coefficient
          .estimate()
          .value()
          .ifPresent(
              value -> {
                numbers.add(value);
                coefficient.interval().ifPresent(bounds -> numbers.add(bounds.low()));
                coefficient.interval().ifPresent(bounds -> numbers.add(bounds.high()));
              });
    }
  }
}
