package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.ReviewerGroup;
import dev.evenhand.engine.calibration.verdict.AgreementLevel;
import dev.evenhand.engine.calibration.verdict.AgreementVerdict;
import dev.evenhand.engine.calibration.verdict.Cause;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Sentence;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far reviewers agree, in sentences: the headline, and one on each verdict, the worst first.
 */
final class AgreementFindings {
  private static final Format ALPHA = Format.decimal(2);
  private static final int NAMED = 6;

  private AgreementFindings() {}

  static Sentence headline(ReportOutline outline) {
    List<CriterionReport> questions = outline.questions();
    List<CriterionReport> judged =
        questions.stream().filter(one -> one.verdict().level().isJudged()).toList();
    if (questions.isEmpty() && outline.total().isPresent()) {
      return headlineOfOne(outline.total().get());
    }
    if (judged.isEmpty()) {
      return untold(questions);
    }
    if (questions.size() == 1) {
      return headlineOfOne(questions.get(0));
    }
    return Sentence.of("{}{}", totalFirst(outline), onQuestions(outline));
  }

  /** What may be done with the score, before what is to be done about questions. */
  private static Sentence totalFirst(ReportOutline outline) {
    return outline
        .total()
        .map(
            total ->
                switch (total.verdict().level()) {
                  case RELIABLE -> totalFirst("The total score can be relied on{}. ", outline);
                  case TENTATIVE ->
                      totalFirst(
                          "The total score is good enough for first conclusions{}. ", outline);
                  default ->
                      OutcomeFindings.notable(outline)
                          .map(found -> Sentence.of("{}. ", found.briefly()))
                          .orElse(Sentence.EMPTY);
                })
        .orElse(Sentence.EMPTY);
  }

  /** A total that ranks interactions well may still lie on either side of a mark. */
  private static Sentence totalFirst(String words, ReportOutline outline) {
    return Sentence.of(
        words,
        OutcomeFindings.notable(outline)
            .map(found -> Sentence.of(" to rank interactions; {}", found.briefly()))
            .orElse(Sentence.EMPTY));
  }

  private static Sentence onQuestions(ReportOutline outline) {
    int reliable = with(AgreementLevel.RELIABLE, outline).size();
    int open = with(AgreementLevel.NOT_SETTLED, outline).size();
    int questions = outline.questions().size();
    Sentence all = Sentence.count(questions);
    if (open == questions) {
      return Sentence.of("How far reviewers agree is not settled on any of {} questions", all);
    }
    return reliable == questions
        ? Sentence.of("Reviewers agree reliably on all {} questions", all)
        : Sentence.of(
            "Reviewers agree reliably on {} of {} questions{}",
            reliable == 0 ? Sentence.of("none") : Sentence.count(reliable),
            all,
            open == 0 ? Sentence.EMPTY : Sentence.of(", {} not settled", Sentence.count(open)));
  }

  private static Sentence headlineOfOne(CriterionReport question) {
    return Sentence.of(
        switch (question.verdict().level()) {
          case RELIABLE -> "Reviewers agree reliably on {}";
          case TENTATIVE -> "Reviewers agree on {} well enough for tentative conclusions";
          case NOT_SETTLED -> "Whether reviewers agree well enough on {} is not settled";
          case POOR -> "Reviewers agree too little on {}";
          case ALL_ALIKE ->
              isOneAnswer(question)
                  ? "All ratings of {} are one answer, so alpha can't tell how far reviewers agree"
                  : "Nearly all ratings of {} are one answer, so alpha can't tell how far reviewers"
                      + " agree";
          case BY_GROUP ->
              "On {} reviewers fall into groups that share no interaction, so how far all agree"
                  + " can't be told";
          case TOO_FEW ->
              "Too few interactions were reviewed twice to say how far reviewers agree on {}";
          case UNKNOWN ->
              Cause.of(question).contains(Cause.NOT_REVIEWED_TWICE)
                  ? "Nothing was reviewed twice, so how far reviewers agree on {} can't be told"
                  : "How far reviewers agree on {} can't be told";
        },
        Titles.of(question));
  }

  /** Where there is a verdict on no question: why, if it is the same for all. */
  private static Sentence untold(List<CriterionReport> questions) {
    Set<Cause> causes =
        questions.stream()
            .flatMap(question -> Cause.of(question).stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Cause.class)));
    if (questions.size() == 1) {
      return headlineOfOne(questions.get(0));
    }
    return Sentence.of(
        causes.size() != 1
            ? "How far reviewers agree can't be told yet"
            : switch (causes.iterator().next()) {
              case NOT_REVIEWED_TWICE ->
                  "Nothing was reviewed twice, so how far reviewers agree can't be told";
              case TOO_FEW_ITEMS ->
                  "Too few interactions were reviewed twice to say how far reviewers agree";
              case ALL_ALIKE ->
                  (questions.stream().allMatch(AgreementFindings::isOneAnswer)
                          ? "On each question all ratings are"
                          : "Nearly all ratings are")
                      + " one answer, so alpha can't tell how far"
                      + " reviewers agree";
              case NO_COMMON_ITEMS ->
                  "Reviewers fall into groups that share no interaction, so how far all"
                      + " agree can't be told";
              default -> "How far reviewers agree can't be told yet";
            });
  }

  /** The worst first. */
  static Stream<Sentence> of(ReportOutline outline) {
    List<CriterionReport> poor =
        with(AgreementLevel.POOR, outline).stream()
            .filter(question -> !CampFindings.tells(question, outline))
            .toList();
    return Stream.of(
            poor.stream().limit(NAMED).map(AgreementFindings::poor),
            Stream.of(listed("Too low as well: {}.", poor.stream().skip(NAMED).toList())),
            CampFindings.points(outline),
            with(AgreementLevel.BY_GROUP, outline).stream()
                .limit(NAMED)
                .flatMap(AgreementFindings::byGroup),
            with(AgreementLevel.ALL_ALIKE, outline).stream()
                .limit(NAMED)
                .map(AgreementFindings::allAlike),
            Stream.of(
                listed("Nearly all alike as well: {}.", beyond(AgreementLevel.ALL_ALIKE, outline))),
            notSettled(outline),
            untoldByReason(outline),
            Stream.of(
                listed(
                    "Good enough for tentative conclusions: {}.",
                    with(AgreementLevel.TENTATIVE, outline)),
                listed(
                    "Reliable, with the whole interval at 0.8 or above: {}.",
                    with(AgreementLevel.RELIABLE, outline))),
            outline.total().stream().map(total -> total(total, outline)))
        .flatMap(sentences -> sentences);
  }

  /** The questions whose level is too few or not known, those of one reason together. */
  private static Stream<Sentence> untoldByReason(ReportOutline outline) {
    return outline.questions().stream()
        .filter(
            question ->
                question.verdict().level() == AgreementLevel.TOO_FEW
                    || question.verdict().level() == AgreementLevel.UNKNOWN)
        .collect(
            Collectors.groupingBy(
                question -> question.verdict().reason(), LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .limit(NAMED)
        .map(
            entry ->
                Sentence.of(
                    "Can't be told: {}, as {}.",
                    Titles.of(entry.getValue()),
                    Sentence.reason(entry.getKey())));
  }

  private static Sentence listed(String template, List<CriterionReport> questions) {
    return questions.isEmpty()
        ? Sentence.EMPTY
        : Sentence.of(template, Titles.withAnswers(questions));
  }

  private static Sentence poor(CriterionReport question) {
    AgreementVerdict verdict = question.verdict();
    return Sentence.of(
        "Too low: {}, {}{}.",
        Titles.of(question),
        alpha(question),
        verdict.isBelowChance()
            ? ", less than by chance, which happens where some read the question the other way"
                + " round"
            : verdict.isByChance()
                ? ", no better than by chance"
                : verdict.mayBeChance() ? "; it can't be told from chance with these data" : "");
  }

  /** What would tell, of each: more interactions, or not these alone. */
  private static Stream<Sentence> notSettled(ReportOutline outline) {
    List<CriterionReport> open =
        with(AgreementLevel.NOT_SETTLED, outline).stream()
            .filter(question -> !CampFindings.tells(question, outline))
            .toList();
    Map<Sentence, List<CriterionReport>> byWords =
        open.stream()
            .filter(question -> !question.verdict().mayBeChance())
            .collect(
                Collectors.groupingBy(
                    AgreementFindings::notSettled, LinkedHashMap::new, Collectors.toList()));
    return Stream.concat(
        open.stream()
            .filter(question -> question.verdict().mayBeChance())
            .limit(NAMED)
            .map(AgreementFindings::mayBeChance),
        byWords.entrySet().stream()
            .map(
                entry ->
                    Sentence.of("{}: {}.", entry.getKey(), Titles.withAnswers(entry.getValue()))));
  }

  private static Sentence notSettled(CriterionReport question) {
    if (MoreInteractions.wouldTell(question)) {
      return Sentence.of("Not settled, more interactions would tell");
    }
    return OthersWords.agree(question)
        ? Sentence.of(
            "Not settled, good enough without {}",
            Sentence.names(OthersWords.without(question), NAMED))
        : Sentence.of("Not settled, and more interactions alone would hardly tell");
  }

  private static Sentence mayBeChance(CriterionReport question) {
    return Sentence.of(
        "Not settled{}: {}, {}; it can't be told from chance with these data.",
        MoreInteractions.wouldTell(question) ? ", more interactions would tell" : "",
        Titles.of(question),
        alpha(question));
  }

  /** Whether all is alike, and not just nearly all. */
  static boolean isOneAnswer(CriterionReport question) {
    return question.verdict().level() == AgreementLevel.ALL_ALIKE
        && question.alpha().value().isEmpty();
  }

  private static Sentence allAlike(CriterionReport question) {
    return Sentence.of(
        "{}: {}, as {}{}. Alpha can't tell agreement from chance here.",
        Sentence.words(isOneAnswer(question) ? "All alike" : "Nearly all alike"),
        Titles.of(question),
        Sentence.reason(question.verdict().reason()),
        raw(question));
  }

  /** "; two reviewers say the same in 98 % (94 to 100 %), AC1 0.98 (0.95 to 1.00)". */
  static Sentence raw(CriterionReport question) {
    Sentence same = percent(question.coefficients().get(CoefficientId.PERCENT_AGREEMENT));
    Coefficient ac1 = question.coefficients().get(CoefficientId.GWET_AC1);
    return same.isEmpty()
        ? Sentence.EMPTY
        : Sentence.of(
            "; two reviewers of one interaction say the same in {}{}",
            same,
            ac1 == null || ac1.value().isEmpty()
                ? Sentence.EMPTY
                : Sentence.of(
                    ", AC1 {}{}",
                    Sentence.number(ac1.orElseThrow(), ALPHA),
                    ac1.interval().map(one -> interval(one, ALPHA)).orElse(Sentence.EMPTY)));
  }

  private static Sentence percent(@Nullable Coefficient share) {
    return share == null || share.value().isEmpty()
        ? Sentence.EMPTY
        : Sentence.of(
            "{}{}",
            Sentence.number(share.orElseThrow(), Format.percent()),
            share
                .interval()
                .map(bounds -> interval(bounds, Format.percent()))
                .orElse(Sentence.EMPTY));
  }

  private static Stream<Sentence> byGroup(CriterionReport question) {
    return Stream.concat(
        Stream.of(
            Sentence.of(
                "By group only: on {} reviewers fall into {} that share no interaction.",
                Titles.of(question),
                Sentence.count(question.groups().size(), "group", "groups"))),
        question.groups().stream().limit(NAMED).map(AgreementFindings::group));
  }

  private static Sentence group(ReviewerGroup group) {
    AgreementVerdict verdict = group.verdict();
    return Sentence.of(
        "{} among themselves: {}, {}.",
        Sentence.names(group.reviewers(), NAMED),
        verdict.level().word().toLowerCase(Locale.ROOT),
        verdict.interval() == null
            ? Sentence.reason(verdict.reason())
            : alpha(group.alpha(), verdict));
  }

  private static Sentence total(CriterionReport total, ReportOutline outline) {
    AgreementVerdict verdict = total.verdict();
    boolean split = OutcomeFindings.notable(outline).isPresent();
    return Sentence.of(
        "The total score {}: {}.",
        switch (verdict.level()) {
          case RELIABLE -> split ? "ranks interactions reliably" : "can be relied on";
          case TENTATIVE -> "is good enough for tentative conclusions";
          case NOT_SETTLED -> "is not settled, more interactions would tell";
          case POOR -> "depends too much on who reviews";
          case ALL_ALIKE, BY_GROUP, TOO_FEW, UNKNOWN -> "can't be judged";
        },
        verdict.level().isJudged() ? alpha(total) : Sentence.reason(verdict.reason()));
  }

  /**
   * "alpha 0.75 (0.64 to 0.86)", with the interval that the verdict goes by; empty without alpha.
   */
  static Sentence alpha(CriterionReport criterion) {
    return alpha(criterion.alpha(), criterion.verdict());
  }

  /** The same of an alpha and what is said of it. */
  static Sentence alpha(Coefficient alpha, AgreementVerdict verdict) {
    return alpha.value().isEmpty()
        ? Sentence.EMPTY
        : Sentence.of("alpha {}", amount(alpha, verdict));
  }

  /** "0.75 (0.64 to 0.86)". */
  static Sentence amount(Coefficient alpha, AgreementVerdict verdict) {
    return alpha.value().isEmpty()
        ? Sentence.words("not known")
        : Sentence.of(
            "{}{}",
            Sentence.number(alpha.orElseThrow(), ALPHA),
            verdict.interval() == null
                ? Sentence.EMPTY
                : interval(Objects.requireNonNull(verdict.interval()), ALPHA));
  }

  /** " (0.64 to 0.86)". */
  static Sentence interval(Interval interval, Format format) {
    return Sentence.of(
        " ({} to {})",
        Sentence.number(interval.low(), format),
        Sentence.number(interval.high(), format));
  }

  /** Those that are too many to be told one by one. */
  private static List<CriterionReport> beyond(AgreementLevel standing, ReportOutline outline) {
    return with(standing, outline).stream().skip(NAMED).toList();
  }

  static List<CriterionReport> with(AgreementLevel standing, ReportOutline outline) {
    return outline.questions().stream().filter(q -> q.verdict().level() == standing).toList();
  }
}
