package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.variance.VarianceComponents;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Why agreement on a criterion is not what one would want, and so what to do next. */
public enum Cause {
  /** Nothing was rated by two reviewers: have the same items rated by several. */
  NOT_REVIEWED_TWICE,
  /** Too few items were: have more of them rated twice. */
  TOO_FEW_ITEMS,
  /** Nearly all answers are one: rate items of the rarer kind. */
  ALL_ALIKE,
  /** Reviewers fall into groups: have some items rated by several groups. */
  NO_COMMON_ITEMS,
  /** The interval is too wide: have more items rated twice. */
  WIDE_INTERVAL,
  /** Two camps read the question in two ways: agree which one is meant. */
  TWO_READINGS,
  /** Some reviewers are harsher than others: talk about how strict to be. */
  SEVERITY,
  /** Some reviewer answers the other way round: ask how the scale is read. */
  REVERSED_SCALE,
  /** Some reviewer agrees with nobody: look at those ratings first. */
  ERRATIC_REVIEWER,
  /** Some reviewer uses less of the scale: agree what earns its ends. */
  NARROW_SCALE,
  /** Reviewers differ, and nobody is shown to be why: make the wording clearer. */
  WORDING;

  private static final Set<UndefinedReason> NOT_TWICE =
      Set.of(UndefinedReason.NO_RATINGS, UndefinedReason.NO_PAIRS, UndefinedReason.ONE_REVIEWER);

  /** A name for machines. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The causes on a criterion; none where reviewers agree well enough, or where none is known. */
  public static List<Cause> of(CriterionReport criterion) {
    Objects.requireNonNull(criterion, "criterion");
    return switch (criterion.verdict().level()) {
      case RELIABLE, TENTATIVE -> List.of();
      case NOT_SETTLED -> notSettled(criterion);
      case POOR -> {
        List<Cause> people = people(criterion);
        yield people.isEmpty() ? List.of(WORDING) : people;
      }
      case ALL_ALIKE -> List.of(ALL_ALIKE);
      case BY_GROUP -> List.of(NO_COMMON_ITEMS);
      case TOO_FEW -> List.of(TOO_FEW_ITEMS);
      case UNKNOWN ->
          criterion.alpha().reason().map(Reason::code).filter(NOT_TWICE::contains).isPresent()
              ? List.of(NOT_REVIEWED_TWICE)
              : List.of();
    };
  }

  /**
   * The same where reviewers were studied: a narrow use of the scale is a cause, and not the
   * wording.
   *
   * @param narrow {@linkplain PeopleVerdicts#narrow all there are}
   */
  public static List<Cause> of(CriterionReport criterion, Set<PeopleVerdicts.Place> narrow) {
    Objects.requireNonNull(narrow, "narrow");
    List<Cause> all = new ArrayList<>(of(criterion));
    if (narrow.stream().anyMatch(one -> one.criterion().equals(criterion.criterion()))) {
      all.remove(WORDING);
      all.add(NARROW_SCALE);
    }
    return List.copyOf(all);
  }

  /** More interactions tell, unless those who read it in two ways or stand apart are all of it. */
  private static List<Cause> notSettled(CriterionReport criterion) {
    List<Cause> all = new ArrayList<>();
    if (criterion.camps() == null && !othersAgree(criterion)) {
      all.add(WIDE_INTERVAL);
    }
    all.addAll(people(criterion));
    return all;
  }

  private static List<Cause> people(CriterionReport criterion) {
    if (criterion.camps() != null) {
      // Neither who is harsh nor who is alone explains what two camps differ in.
      return List.of(TWO_READINGS);
    }
    List<Cause> all = new ArrayList<>();
    if (!criterion.ways().reversed().isEmpty()) {
      all.add(REVERSED_SCALE);
    }
    if (!criterion.erratic().isEmpty()) {
      all.add(ERRATIC_REVIEWER);
    }
    if (!criterion.ways().leans().isEmpty() || isBySeverity(criterion)) {
      all.add(SEVERITY);
    }
    return all;
  }

  private static boolean isBySeverity(CriterionReport criterion) {
    boolean named =
        !criterion.severity().differing().isEmpty()
            || criterion.severity().bySeverity().stream()
                .anyMatch(name -> criterion.severity().flag(name).isPresent());
    return named && (severityPrevails(criterion) || areOthersBetter(criterion));
  }

  /** Whether it is not sure that the others agree too little. */
  private static boolean areOthersBetter(CriterionReport criterion) {
    OthersAlone others = criterion.ways().others();
    return others != null && (others.agree() || others.isOpen());
  }

  /** Whether all others agree, so that those who are named are the cause, and nothing else is. */
  private static boolean othersAgree(CriterionReport criterion) {
    OthersAlone others = criterion.ways().others();
    return others != null && others.agree();
  }

  /** Whether reviewers make ratings vary at least as much as what nothing explains. */
  private static boolean severityPrevails(CriterionReport criterion) {
    return criterion
        .models()
        .variance()
        .chosen()
        .filter((VarianceComponents found) -> found.rater() >= found.residual())
        .isPresent();
  }
}
