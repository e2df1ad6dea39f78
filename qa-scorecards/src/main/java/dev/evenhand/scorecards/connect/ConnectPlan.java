package dev.evenhand.scorecards.connect;

import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Profile;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.scorecards.forms.Defaults;
import dev.evenhand.scorecards.forms.QuestionShares;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the score of a card is told in a form.
 *
 * @param mode how the form makes its score
 * @param scored whether it makes one
 * @param weights of questions by id, under {@link ConnectMode#QUESTION_ONLY}
 * @param fidelity how the weights of the form come about
 * @param fromConnect whether the card was made of such a form, so that its numbers stay as they are
 */
record ConnectPlan(
    ConnectMode mode,
    boolean scored,
    Map<String, BigDecimal> weights,
    Fidelity fidelity,
    boolean fromConnect) {
  /** How weights of a form come about. */
  enum Fidelity {
    /** They are those of the card. */
    DECLARED,
    /** In the ratios of the card, made to add up to 100. */
    SCALED,
    /** The shares that questions have of the whole score: the same until something is n/a. */
    SHARED
  }

  private static final Rounding PERCENTS = new Rounding(6, RoundingMode.HALF_EVEN);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static ConnectPlan of(Scorecard card) {
    Method method = card.scoring().method();
    if (method == Method.NONE) {
      return plan(card, unscoredMode(card), declared(card), Fidelity.DECLARED);
    }
    return method.takesRatios()
        ? weighted(card)
        : plan(card, ConnectMode.POINTS_BASED, Map.of(), Fidelity.DECLARED);
  }

  private static ConnectPlan plan(
      Scorecard card, ConnectMode mode, Map<String, BigDecimal> weights, Fidelity fidelity) {
    boolean scored = card.scoring().method() != Method.NONE;
    return new ConnectPlan(mode, scored, weights, fidelity, isFromConnect(card));
  }

  private static boolean isFromConnect(Scorecard card) {
    Profile profile = card.scoring().profile();
    return profile == Profile.CONNECT_PERCENTAGE || profile == Profile.CONNECT_POINTS;
  }

  private static ConnectMode unscoredMode(Scorecard card) {
    if (card.scoring().profile() == Profile.CONNECT_POINTS) {
      return ConnectMode.POINTS_BASED;
    }
    boolean sections = sections(card.sections()).anyMatch(section -> section.weight() != null);
    return sections ? ConnectMode.SECTION_ONLY : ConnectMode.QUESTION_ONLY;
  }

  private static ConnectPlan weighted(Scorecard card) {
    Method inner = card.scoring().sectionMethod();
    boolean plain =
        (inner == null || inner == Method.WEIGHTED)
            && sections(card.sections()).allMatch(ConnectPlan::isPlain);
    if (plain && sections(card.sections()).allMatch(section -> section.weight() == null)) {
      Map<String, BigDecimal> declared = declared(card);
      BigDecimal sum = declared.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      return isFromConnect(card) || sum.compareTo(HUNDRED) == 0
          ? plan(card, ConnectMode.QUESTION_ONLY, declared, Fidelity.DECLARED)
          : plan(card, ConnectMode.QUESTION_ONLY, shares(card), Fidelity.SCALED);
    }
    return plain && isBySection(card)
        ? plan(card, ConnectMode.SECTION_ONLY, Map.of(), Fidelity.DECLARED)
        : plan(card, ConnectMode.QUESTION_ONLY, shares(card), Fidelity.SHARED);
  }

  private static boolean isPlain(Section section) {
    Method method = section.method();
    return method == null || method == Method.WEIGHTED || method == Method.NONE;
  }

  /** Sections have weights that their questions share evenly. */
  private static boolean isBySection(Scorecard card) {
    boolean unweighted =
        card.questions().stream()
            .filter(QuestionShares::isScored)
            .allMatch(question -> question.weight() == null);
    return unweighted
        && scored(card.sections()).allMatch(section -> section.weight() != null)
        && sections(card.sections()).allMatch(ConnectPlan::hasEvenParts);
  }

  private static boolean hasEvenParts(Section section) {
    boolean own = section.questions().stream().anyMatch(QuestionShares::isScored);
    return scored(section.sections()).allMatch(part -> part.weight() == null)
        || (!own && scored(section.sections()).allMatch(part -> part.weight() != null));
  }

  private static Stream<Section> scored(List<Section> sections) {
    return sections.stream().filter(part -> QuestionShares.any(part, QuestionShares::isScored));
  }

  private static Stream<Section> sections(List<Section> sections) {
    return sections.stream()
        .flatMap(section -> Stream.concat(Stream.of(section), sections(section.sections())));
  }

  private static Map<String, BigDecimal> declared(Scorecard card) {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    card.questions().stream()
        .filter(question -> question.weight() != null)
        .forEach(question -> weights.put(question.id(), Defaults.weight(question)));
    return weights;
  }

  private static Map<String, BigDecimal> shares(Scorecard card) {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    QuestionShares.of(card)
        .forEach((id, share) -> weights.put(id, share.toPercent(PERCENTS).stripTrailingZeros()));
    return weights;
  }

  boolean inPoints() {
    return mode == ConnectMode.POINTS_BASED;
  }
}
