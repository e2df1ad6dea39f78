package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.count.PairCounts;
import dev.evenhand.engine.calibration.verdict.AnswerLean;
import dev.evenhand.engine.calibration.verdict.AnswerLeans;
import dev.evenhand.engine.calibration.verdict.ReversedReviewers;
import dev.evenhand.engine.calibration.verdict.ReviewerWays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What reviewers do in a way of their own on each criterion, all criteria in mind. */
record OwnWays(
    List<CriterionRatings> ratings, List<CriterionReport> criteria, double sizeThatMatters) {
  /** Of more answers nobody tells how often each was given. */
  private static final int MOST_ANSWERS = 20;

  List<ReviewerWays> found() {
    Map<Integer, List<AnswerLean>> leans = new HashMap<>();
    List<Integer> ofNames = those(this::isOfFewNames);
    List<List<AnswerLean>> leaning =
        AnswerLeans.of(
            ofNames.stream().map(i -> ratings.get(i).compared()).toList(), sizeThatMatters);
    IntStream.range(0, ofNames.size()).forEach(i -> leans.put(ofNames.get(i), leaning.get(i)));
    Map<Integer, List<String>> reversed = new HashMap<>();
    List<Integer> inOrder = those(this::hasTwoEnds);
    List<List<String>> others =
        ReversedReviewers.of(inOrder.stream().map(i -> ratings.get(i).compared()).toList());
    IntStream.range(0, inOrder.size()).forEach(i -> reversed.put(inOrder.get(i), others.get(i)));
    return IntStream.range(0, criteria.size())
        .mapToObj(
            i ->
                new ReviewerWays(
                    reversed.getOrDefault(i, List.of()), leans.getOrDefault(i, List.of()), null))
        .toList();
  }

  private List<Integer> those(IntPredicate which) {
    return IntStream.range(0, criteria.size()).filter(which).boxed().toList();
  }

  /** Questions without numbers, so that no severity is known. */
  private boolean isOfFewNames(int criterion) {
    CriterionReport one = criteria.get(criterion);
    return one.kind() == CriterionKind.QUESTION
        && one.main() == Scale.NOMINAL
        && one.severity().bySeverity().isEmpty()
        && ratings.get(criterion).compared().categories().size() <= MOST_ANSWERS
        && ratings.get(criterion).compared().raters().size() <= PairCounts.MAX_REVIEWERS;
  }

  /** Where answers are numbers or one of two, and reviewers agree too little. */
  private boolean hasTwoEnds(int criterion) {
    CriterionRatings one = ratings.get(criterion);
    boolean ends =
        !one.main().isOfNames()
            || one.main() == Scale.NOMINAL && one.compared().categories().size() == 2;
    return ends
        && VerdictsOnPeople.isOpen(criteria.get(criterion))
        && one.compared().raters().size() <= PairCounts.MAX_REVIEWERS;
  }
}
