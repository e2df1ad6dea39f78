package dev.evenhand.engine.calibration;

import com.google.common.collect.Streams;
import com.google.common.primitives.Longs;
import dev.evenhand.engine.agreement.AgreementAccumulator;
import dev.evenhand.engine.agreement.Bootstrap;
import dev.evenhand.engine.agreement.BootstrapIntervals;
import dev.evenhand.engine.agreement.CategoryAgreement;
import dev.evenhand.engine.agreement.CategoryWeights;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.JackknifeIntervals;
import dev.evenhand.engine.agreement.OwnAgreement;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.reviewer.ReviewerSettings;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns ratings into a calibration report: agreement with intervals on every criterion and of every
 * two reviewers, each reviewer's severity, and what makes ratings vary.
 *
 * <p>Immutable and safe between threads.
 */
public final class CalibrationAnalyzer {
  /** Above so many categories agreement is not told category by category. */
  private static final int MAX_CATEGORIES = 100;

  private final CalibrationSettings settings;

  private CalibrationAnalyzer(CalibrationSettings settings) {
    this.settings = settings;
  }

  /** With intervals of 95 %. */
  public static CalibrationAnalyzer ofDefaults() {
    return new CalibrationAnalyzer(CalibrationSettings.ofDefaults());
  }

  /** With these settings. */
  public static CalibrationAnalyzer of(CalibrationSettings settings) {
    return new CalibrationAnalyzer(Objects.requireNonNull(settings, "settings"));
  }

  /** A report on ratings that no scorecard stands behind. */
  public CalibrationReport analyze(CalibrationData data) {
    return report(data, null, List.of(), null, List.of());
  }

  /** A report on evaluations, with what each question's disagreement costs, and by session. */
  public CalibrationReport analyze(SessionRatings session) {
    return report(
        session.data(),
        session.rules(),
        session.disagreements(),
        session.outcomes(),
        sessions(session));
  }

  private CalibrationReport report(
      CalibrationData data,
      @Nullable SessionRules rules,
      List<Disagreement> disagreements,
      @Nullable OutcomeAgreement outcomes,
      List<SessionReport> sessions) {
    List<String> models = data.modelReviewers();
    List<CriterionRatings> all = withoutReference(data);
    List<CriterionRatings> people = all.stream().map(one -> one.without(models)).toList();
    List<JudgeReport> judges = new Judges(data, settings).reports();
    Set<String> left = new HashSet<>(models);
    Optional.ofNullable(data.reference()).ifPresent(left::add);
    return new CalibrationReport(
        settings,
        rules,
        data.reference(),
        new VerdictsOnPeople(
                people,
                Streams.zip(
                        people.stream(),
                        data.criteria().stream(),
                        (one, whole) ->
                            report(one, Applicability.of(whole, one, left), agents(one, data)))
                    .toList(),
                settings.sizeThatMatters())
            .decided(),
        disagreements,
        outcomes,
        sessions,
        data.criteria().stream().anyMatch(one -> one.scores().hasTimes()),
        study(data, models),
        settings.study() == null || hasTooManyReviewers(data)
            ? List.of()
            : RaschGroups.of(people, settings.thresholds()),
        new ModelReviewers(models, judges, settings).of(all),
        judges,
        all.stream().flatMap(criterion -> StrayWord.in(criterion).stream()).toList());
  }

  private @Nullable ReviewerStudy study(CalibrationData data, List<String> models) {
    ReviewerSettings study = settings.study();
    return study == null || hasTooManyReviewers(data)
        ? null
        : ReviewerStudy.of(
            data.criteria().stream().map(one -> input(one.without(models))).toList(),
            data.reference(),
            study.withConfidence(settings.confidence()));
  }

  private static boolean hasTooManyReviewers(CalibrationData data) {
    return data.criteria().stream()
        .anyMatch(one -> one.ratings().raters().size() > ReviewerStudy.MAX_REVIEWERS);
  }

  /** Whose work the items are, where a criterion is to tell of agents. */
  private static Map<String, String> agents(CriterionRatings criterion, CalibrationData data) {
    boolean ofCard = data.criteria().stream().anyMatch(one -> one.kind() == CriterionKind.TOTAL);
    return ofCard && criterion.kind() == CriterionKind.QUESTION ? Map.of() : data.agentByItem();
  }

  private static ReviewerStudy.Input input(CriterionRatings criterion) {
    return new ReviewerStudy.Input(
        criterion.criterion(),
        criterion.ratings(),
        criterion.scores(),
        criterion.kind() == CriterionKind.QUESTION,
        criterion.repeated());
  }

  /** The ratings of those who are measured, with "not applicable" as the settings say. */
  private List<CriterionRatings> withoutReference(CalibrationData data) {
    String reference = data.reference();
    return data.criteria().stream()
        .map(criterion -> reference == null ? criterion : criterion.without(reference))
        .map(
            criterion ->
                settings.notApplicable() == NotApplicableAs.MISSING
                    ? criterion.withoutNotApplicable()
                    : criterion)
        .toList();
  }

  private List<SessionReport> sessions(SessionRatings all) {
    List<String> models = all.data().modelReviewers();
    return all.sessions().stream().map(session -> report(session, models)).toList();
  }

  private SessionReport report(SessionEvaluations session, List<String> models) {
    List<CriterionRatings> criteria =
        withoutReference(session.data()).stream().map(one -> one.without(models)).toList();
    List<RatingTable> tables = criteria.stream().map(CriterionRatings::ratings).toList();
    return new SessionReport(
        session.session(),
        session.from(),
        session.to(),
        tables.stream().flatMap(CalibrationAnalyzer::ratedItems).distinct().count(),
        tables.stream().flatMap(table -> table.raters().stream()).distinct().sorted().toList(),
        criteria.stream().map(this::agreement).toList(),
        session.sheet());
  }

  private static Stream<String> ratedItems(RatingTable table) {
    return IntStream.range(0, table.items().size())
        .filter(item -> table.start(item) < table.end(item))
        .mapToObj(table.items()::get);
  }

  private SessionAgreement agreement(CriterionRatings criterion) {
    Coefficient alpha =
        AgreementAccumulator.of(criterion.compared())
            .coefficient(criterion.main().alpha(), settings.confidence());
    Coefficient percent =
        criterion.isOfNames()
            ? AgreementAccumulator.of(criterion.ratings())
                .coefficient(CoefficientId.PERCENT_AGREEMENT, settings.confidence())
            : null;
    return new SessionAgreement(criterion.criterion(), criterion.kind(), percent, alpha);
  }

  private CriterionReport report(
      CriterionRatings criterion, Applicability applicability, Map<String, String> agentByItem) {
    Models models = Models.of(criterion, settings.confidence());
    Agreements agreements = Agreements.of(criterion);
    return CriterionReport.of(
        criterion,
        applicability,
        agreements,
        settings.confidence(),
        coefficients(criterion, agreements, models),
        own(criterion),
        byCategory(criterion, agreements.ratings()),
        counts(criterion),
        models.models(agentByItem, smoothing(criterion)));
  }

  /** On numbers where there are some, else on names. */
  private List<OwnAgreement> own(CriterionRatings criterion) {
    return settings.ownCoefficients().stream()
        .map(own -> OwnAgreement.of(own, criterion.scores(), settings.confidence()))
        .toList();
  }

  /** Of the consensus; null if none is asked for, or nobody could read it. */
  private @Nullable Double smoothing(CriterionRatings criterion) {
    return hasFewCategories(criterion) ? settings.consensus() : null;
  }

  private static boolean hasFewCategories(CriterionRatings criterion) {
    return criterion.isOfNames() && criterion.ratings().categories().size() <= MAX_CATEGORIES;
  }

  private static Map<String, List<Long>> counts(CriterionRatings criterion) {
    RatingTable ratings = criterion.ratings();
    int categories = ratings.categories().size();
    if (!hasFewCategories(criterion)) {
      return Map.of();
    }
    long[][] counts = new long[ratings.raters().size()][categories];
    for (int rating = 0; rating < ratings.size(); rating++) {
      counts[ratings.rater(rating)][ratings.category(rating)]++;
    }
    Map<String, List<Long>> countsByReviewer = new HashMap<>();
    for (int rater = 0; rater < counts.length; rater++) {
      countsByReviewer.put(ratings.raters().get(rater), Longs.asList(counts[rater]));
    }
    return countsByReviewer;
  }

  private List<CategoryAgreement> byCategory(
      CriterionRatings criterion, AgreementAccumulator ratings) {
    if (!hasFewCategories(criterion)) {
      return List.of();
    }
    Bootstrap bootstrap = settings.bootstrap();
    List<CategoryAgreement> found = ratings.byCategory(settings.confidence());
    return bootstrap == null
        ? found
        : BootstrapIntervals.ofCategories(
            criterion.ratings(), found, bootstrap, settings.confidence());
  }

  /** All in the order of the report; those of one table are computed, and resampled, together. */
  private Map<CoefficientId, Coefficient> coefficients(
      CriterionRatings criterion, Agreements agreements, Models models) {
    Map<CoefficientId, Coefficient> found = new EnumMap<>(CoefficientId.class);
    boolean together = agreements.areSame();
    List<CoefficientId> ofRatings = ids(criterion, scale -> together || scale.isOfNames());
    List<CoefficientId> ofScores = ids(criterion, scale -> !together && !scale.isOfNames());
    found.putAll(coefficients(criterion.ratings(), agreements.ratings(), ofRatings));
    found.putAll(coefficients(criterion.scores(), agreements.scores(), ofScores));
    Map<CoefficientId, Coefficient> ordered = new LinkedHashMap<>();
    for (Scale scale : criterion.scales()) {
      for (CoefficientId id : scale.coefficients()) {
        Coefficient own = found.get(id);
        ordered.put(id, own == null ? models.coefficient(id) : own);
      }
    }
    ordered.putAll(weighted(criterion));
    return ordered;
  }

  /** Those by the weights of the settings; none where these do not know the categories. */
  private Map<CoefficientId, Coefficient> weighted(CriterionRatings criterion) {
    CategoryWeights weights = settings.weights();
    RatingTable scores = criterion.scores();
    if (weights == null || !weights.unknown(scores.categories()).isEmpty()) {
      return Map.of();
    }
    RatingTable table = scores.weighted(weights);
    return coefficients(table, AgreementAccumulator.of(table), CoefficientId.ofWeights());
  }

  private Map<CoefficientId, Coefficient> coefficients(
      RatingTable table, AgreementAccumulator agreement, List<CoefficientId> ids) {
    double confidence = settings.confidence();
    Map<CoefficientId, Coefficient> found = agreement.coefficients(ids, confidence);
    Bootstrap bootstrap = settings.bootstrap();
    if (bootstrap != null && !ids.isEmpty()) {
      return BootstrapIntervals.of(table, found, bootstrap, confidence);
    }
    return JackknifeIntervals.of(table, found, confidence);
  }

  private static List<CoefficientId> ids(CriterionRatings criterion, Predicate<Scale> which) {
    return criterion.scales().stream()
        .filter(which)
        .flatMap(scale -> scale.coefficients().stream())
        .filter(id -> !id.needsModel())
        .toList();
  }
}
