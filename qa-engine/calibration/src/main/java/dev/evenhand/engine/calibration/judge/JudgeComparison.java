package dev.evenhand.engine.calibration.judge;

import dev.evenhand.engine.agreement.AgreementAccumulator;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.calibration.verdict.AgreementVerdict;
import dev.evenhand.engine.calibration.verdict.VerdictRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The answers of a judge and of the measure, item by item. */
final class JudgeComparison {
  private static final int NONE = -1;
  private static final String MEASURE = "measure";
  private static final String JUDGE = "judge";

  private final RatingTable table;
  private final String judge;
  private final int judgeIndex;
  private final boolean[] isMeasure;

  /** By answers of measure and judge. */
  private final Map<Cell, Long> counts = new TreeMap<>();

  private final long[] byMeasure;
  private final long[] byJudge;
  private final List<Integer> differing = new ArrayList<>();
  private final int[] measureOf;
  private final int[] judgeOf;
  private long items;
  private long unsettled;

  JudgeComparison(RatingTable table, String judge, Set<String> others) {
    this.table = table;
    this.judge = judge;
    this.judgeIndex = table.raters().indexOf(judge);
    this.isMeasure = new boolean[table.raters().size()];
    for (int rater = 0; rater < isMeasure.length; rater++) {
      isMeasure[rater] = rater != judgeIndex && others.contains(table.raters().get(rater));
    }
    int categories = table.categories().size();
    this.byMeasure = new long[categories];
    this.byJudge = new long[categories];
    this.measureOf = new int[table.items().size()];
    this.judgeOf = new int[table.items().size()];
    int[] votes = new int[categories];
    for (int item = 0; item < measureOf.length; item++) {
      compare(item, votes);
    }
  }

  private record Cell(int measure, int judge) implements Comparable<Cell> {
    @Override
    public int compareTo(Cell other) {
      return measure == other.measure
          ? Integer.compare(judge, other.judge)
          : Integer.compare(measure, other.measure);
    }
  }

  private void compare(int item, int[] votes) {
    Arrays.fill(votes, 0);
    int own = NONE;
    int ownRatings = 0;
    int others = 0;
    for (int rating = table.start(item); rating < table.end(item); rating++) {
      if (table.rater(rating) == judgeIndex) {
        own = table.category(rating);
        ownRatings++;
      } else if (isMeasure[table.rater(rating)]) {
        votes[table.category(rating)]++;
        others++;
      }
    }
    if (ownRatings != 1 || others == 0) {
      return;
    }
    int measure = most(votes);
    if (measure == NONE) {
      unsettled++;
      return;
    }
    items++;
    counts.merge(new Cell(measure, own), 1L, Long::sum);
    byMeasure[measure]++;
    byJudge[own]++;
    measureOf[item] = measure;
    judgeOf[item] = own;
    if (measure != own) {
      differing.add(item);
    }
  }

  /** The answer with most votes; none if two have as many. */
  private static int most(int[] votes) {
    int best = 0;
    boolean shared = false;
    for (int answer = 1; answer < votes.length; answer++) {
      if (votes[answer] > votes[best]) {
        best = answer;
        shared = false;
      } else if (votes[answer] == votes[best]) {
        shared = true;
      }
    }
    return shared && votes.length > 1 ? NONE : best;
  }

  /**
   * What is found.
   *
   * @param compared whose answers count for alpha: without "not applicable" where these are scores
   * @param scaleAlpha alpha on the scale of the answers
   */
  JudgeAgreement agreement(RatingTable compared, CoefficientId scaleAlpha, double confidence) {
    List<Integer> used =
        IntStream.range(0, byJudge.length)
            .filter(answer -> byJudge[answer] + byMeasure[answer] > 0)
            .boxed()
            .toList();
    boolean few = used.size() <= JudgeAgreement.MOST_ANSWERS;
    AgreementAccumulator pairs = pairs(table);
    Coefficient nominal = pairs.coefficient(CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL, confidence);
    Coefficient alpha =
        scaleAlpha == CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL
            ? nominal
            : pairs(compared).coefficient(scaleAlpha, confidence);
    return new JudgeAgreement(
        judge,
        items,
        unsettled,
        used.stream().map(this::label).toList(),
        few ? used.stream().map(row -> row(row, used)).toList() : List.of(),
        pairs.coefficient(CoefficientId.PERCENT_AGREEMENT_ALL, confidence),
        pairs.coefficient(CoefficientId.COHEN_KAPPA, confidence),
        alpha,
        nominal,
        steadyShare(),
        few ? used.stream().map(answer -> accuracy(answer, confidence)).toList() : List.of(),
        differing.size(),
        differences(),
        verdict(alpha));
  }

  private List<Long> row(int measure, List<Integer> used) {
    return used.stream().map(judged -> count(measure, judged)).toList();
  }

  private long count(int measure, int judged) {
    return counts.getOrDefault(new Cell(measure, judged), 0L);
  }

  private String label(int answer) {
    return table.categories().get(answer).label();
  }

  /** The two as reviewers, with the answers that are compared; no more rows than items. */
  private AgreementAccumulator pairs(RatingTable compared) {
    AgreementAccumulator pairs =
        compared.hasDeclaredCategories()
            ? AgreementAccumulator.create(compared.categories())
            : AgreementAccumulator.create();
    Set<String> known =
        compared.categories().stream().map(Category::label).collect(Collectors.toSet());
    counts.forEach(
        (cell, count) -> {
          Map<String, String> item =
              Map.of(MEASURE, label(cell.measure()), JUDGE, label(cell.judge()));
          for (long i = 0; i < count && known.containsAll(item.values()); i++) {
            pairs.addItem(item);
          }
        });
    return pairs;
  }

  private OptionalDouble steadyShare() {
    double sum = 0;
    double squares = 0;
    long numbers = 0;
    for (Map.Entry<Cell, Long> cell : counts.entrySet()) {
      BigDecimal measure = table.categories().get(cell.getKey().measure()).value();
      BigDecimal judged = table.categories().get(cell.getKey().judge()).value();
      if (measure != null && judged != null) {
        double difference = measure.subtract(judged).doubleValue();
        numbers += cell.getValue();
        sum += cell.getValue() * difference;
        squares += cell.getValue() * difference * difference;
      }
    }
    return squares == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / numbers * sum / squares);
  }

  private AnswerAccuracy accuracy(int answer, double confidence) {
    long both = count(answer, answer);
    long measured = byMeasure[answer];
    long judged = byJudge[answer];
    return new AnswerAccuracy(
        label(answer),
        both,
        measured - both,
        judged - both,
        items - measured - judged + both,
        confidence);
  }

  /** By the rules for agreement; but what a judge says of everything tells of no item. */
  private JudgeVerdict verdict(Coefficient alpha) {
    if (items >= VerdictRules.LEAST_ITEMS && isOne(byJudge)) {
      return isOne(byMeasure) && byMeasure[first(byJudge)] > 0
          ? JudgeVerdict.ALL_ALIKE
          : JudgeVerdict.ONE_ANSWER;
    }
    return JudgeVerdict.of(AgreementVerdict.of(alpha));
  }

  private static int first(long[] byAnswer) {
    int answer = 0;
    while (byAnswer[answer] == 0) {
      answer++;
    }
    return answer;
  }

  private static boolean isOne(long[] byAnswer) {
    return Arrays.stream(byAnswer).filter(count -> count > 0).count() == 1;
  }

  private List<DifferingItem> differences() {
    return differing.stream()
        .sorted(
            Comparator.comparing(this::distance)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(JudgeAgreement.MOST_DIFFERENCES)
        .map(
            item ->
                new DifferingItem(
                    table.items().get(item), label(measureOf[item]), label(judgeOf[item])))
        .toList();
  }

  /** How far the two answers are apart; 1 where one is no number. */
  private BigDecimal distance(int item) {
    Category measure = table.categories().get(measureOf[item]);
    Category judged = table.categories().get(judgeOf[item]);
    return measure.value() == null || judged.value() == null
        ? BigDecimal.ONE
        : measure.value().subtract(judged.value()).abs();
  }
}
