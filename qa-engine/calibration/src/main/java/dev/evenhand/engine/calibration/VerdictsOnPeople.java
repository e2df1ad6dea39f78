package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.ReviewerSummary;
import dev.evenhand.engine.calibration.verdict.AgreementLevel;
import dev.evenhand.engine.calibration.verdict.AgreementVerdict;
import dev.evenhand.engine.calibration.verdict.CampFamily;
import dev.evenhand.engine.calibration.verdict.ErraticReviewers;
import dev.evenhand.engine.calibration.verdict.ReviewerWays;
import dev.evenhand.engine.calibration.verdict.SeverityFamily;
import dev.evenhand.engine.calibration.verdict.SeverityVerdict;
import dev.evenhand.engine.calibration.verdict.TwoCamps;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Adds to each criterion what all of them together decide about reviewers, and how many it takes.
 */
record VerdictsOnPeople(
    List<CriterionRatings> ratings, List<CriterionReport> criteria, double sizeThatMatters) {
  /** A reviewer whose severity on a criterion is known. */
  private record Place(int criterion, ReviewerSummary reviewer) {}

  List<CriterionReport> decided() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < criteria.size(); i++) {
      for (ReviewerSummary reviewer : criteria.get(i).reviewers()) {
        if (severity(criteria.get(i), reviewer) != null) {
          places.add(new Place(i, reviewer));
        }
      }
    }
    List<SeverityVerdict> found = SeverityFamily.of(places.stream().map(this::member).toList());
    List<Map<String, SeverityVerdict>> verdicts = new ArrayList<>();
    criteria.forEach(criterion -> verdicts.add(new LinkedHashMap<>()));
    for (int i = 0; i < found.size(); i++) {
      Place place = places.get(i);
      verdicts.get(place.criterion()).put(place.reviewer().reviewer(), found.get(i));
    }
    List<List<String>> erratic =
        ErraticReviewers.of(criteria.stream().map(CriterionReport::pairs).toList());
    Map<Integer, TwoCamps> camps = camps();
    List<ReviewerWays> ways = new OwnWays(ratings, criteria, sizeThatMatters).found();
    List<CriterionReport> decided = new ArrayList<>();
    for (int i = 0; i < criteria.size(); i++) {
      Map<String, SeverityVerdict> own = verdicts.get(i);
      TwoCamps readings = camps.get(i);
      // Who is erratic stands alone while all others agree, which two camps do not.
      List<String> alone =
          readings == null ? withoutTold(stray(i, erratic.get(i)), own, ways.get(i)) : List.of();
      ReviewerWays told = readings == null ? ways.get(i) : ReviewerWays.NONE;
      CriterionReport one = decided(criteria.get(i), alone, readings, told, own);
      decided.add(new NamedReviewers(ratings.get(i), one).withOthersAlone());
    }
    return decided;
  }

  /**
   * By the number of the question; none where reviewers agree well enough, or too little is known.
   */
  private Map<Integer, TwoCamps> camps() {
    List<Integer> questions =
        IntStream.range(0, criteria.size())
            .filter(i -> criteria.get(i).kind() == CriterionKind.QUESTION)
            .boxed()
            .toList();
    List<Optional<TwoCamps>> found =
        CampFamily.of(
            questions.stream()
                .map(ratings::get)
                .map(one -> new CampFamily.Question(one.compared(), one.main().isOfNames()))
                .toList());
    Map<Integer, TwoCamps> camps = new HashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      int question = questions.get(i);
      if (isOpen(criteria.get(question))) {
        found.get(i).ifPresent(one -> camps.put(question, one));
      }
    }
    return camps;
  }

  static boolean isOpen(CriterionReport criterion) {
    AgreementLevel level = criterion.verdict().level();
    return level == AgreementLevel.POOR || level == AgreementLevel.NOT_SETTLED;
  }

  private static @Nullable Coefficient severity(
      CriterionReport criterion, ReviewerSummary reviewer) {
    return criterion
        .severity()
        .of(reviewer.reviewer())
        .filter(severity -> severity.value().isPresent())
        .orElse(null);
  }

  private SeverityFamily.Member member(Place place) {
    CriterionReport criterion = criteria.get(place.criterion());
    return new SeverityFamily.Member(
        panel(place),
        criterion.severity().of(place.reviewer().reviewer()).orElseThrow(),
        place.reviewer().besideOthers(),
        criterion.severity().residualDegreesOfFreedom(),
        (double) criterion.ratings() / Math.max(1, criterion.items()),
        sizeThatMatters * criterion.width().orElse(1));
  }

  private SeverityFamily.Panel panel(Place place) {
    AdjustedSeverity severity = criteria.get(place.criterion()).severity();
    return new SeverityFamily.Panel(
        place.criterion(),
        severity.components().indexOf(severity.group(place.reviewer().reviewer())));
  }

  /** Without those of whom one number lies far beyond all others: that spreads by itself. */
  private List<String> stray(int criterion, List<String> erratic) {
    List<String> mistyped =
        erratic.isEmpty()
            ? List.of()
            : FarValue.in(ratings.get(criterion)).stream().map(FarValue::reviewer).toList();
    return erratic.stream().filter(name -> !mistyped.contains(name)).toList();
  }

  /**
   * On a scale with ends, who is harsh spreads further from the others by that alone; so is who
   * gives one answer more often, or answers the other way round: one cause is told once.
   */
  private static List<String> withoutTold(
      List<String> erratic, Map<String, SeverityVerdict> verdicts, ReviewerWays ways) {
    return erratic.stream()
        .filter(
            name -> {
              SeverityVerdict verdict = verdicts.get(name);
              return verdict == null || !verdict.isFinding();
            })
        .filter(name -> !ways.reversed().contains(name))
        .filter(name -> ways.leans().stream().noneMatch(lean -> lean.reviewer().equals(name)))
        .toList();
  }

  private static CriterionReport decided(
      CriterionReport criterion,
      List<String> erratic,
      @Nullable TwoCamps camps,
      ReviewerWays ways,
      Map<String, SeverityVerdict> verdicts) {
    CriterionModels models = criterion.models();
    Reason noStudy = noStudy(criterion);
    return criterion.decided(
        erratic,
        camps,
        ways,
        models
            .withSeverity(models.severity().withVerdicts(verdicts))
            .withVariance(
                noStudy == null ? models.variance() : models.variance().without(noStudy)));
  }

  /** Why nothing is said about how many reviewers it takes; null if that is said. */
  private static @Nullable Reason noStudy(CriterionReport criterion) {
    if (criterion.severity().components().size() > 1) {
      return Reason.of(
          UndefinedReason.DISCONNECTED,
          "reviewers fall into groups that share no interaction, so their severity can't be told from what"
              + " they rated");
    }
    AgreementVerdict verdict = criterion.verdict();
    boolean few =
        verdict.level() == AgreementLevel.TOO_FEW || verdict.level() == AgreementLevel.ALL_ALIKE;
    return few && verdict.interval() == null
        ? Reason.of(UndefinedReason.TOO_FEW, verdict.reason())
        : null;
  }
}
