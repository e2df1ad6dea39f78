package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.JudgeReport;
import dev.evenhand.engine.calibration.judge.AnswerAccuracy;
import dev.evenhand.engine.calibration.judge.JudgeAgreement;
import dev.evenhand.engine.calibration.judge.JudgeVerdict;
import dev.evenhand.engine.calibration.verdict.AgreementVerdict;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said of judges beside their measure. */
final class JudgeSentences {
  private static final Format KAPPA = Format.decimal(2);
  private static final int JUDGES = 3;
  private static final int CRITERIA = 4;

  private JudgeSentences() {}

  /**
   * A judge on one criterion.
   *
   * @param criterion its title
   * @param offset by how much the judge rates otherwise than the measure, where that is most of how
   *     far the two differ
   */
  record On(
      JudgeReport judge,
      JudgeReport.OnCriterion found,
      Sentence criterion,
      Optional<JudgeOffset> offset) {
    static On of(JudgeReport judge, JudgeReport.OnCriterion found, ReportOutline outline) {
      return new On(
          judge,
          found,
          Titles.of(found.criterion(), outline),
          JudgeOffset.of(judge, found, outline));
    }

    JudgeAgreement agreement() {
      return found.agreement();
    }

    JudgeVerdict verdict() {
      return agreement().verdict();
    }

    /** Whether agreement is not, or not yet, enough. */
    boolean isWeak() {
      return verdict() == JudgeVerdict.POOR
          || verdict() == JudgeVerdict.BY_CHANCE
          || verdict() == JudgeVerdict.NOT_SETTLED;
    }

    /** Whether it is the same judge, who does as well, and in the same way. */
    private boolean isLike(On other) {
      return judge.equals(other.judge)
          && verdict() == other.verdict()
          && OneSided.of(agreement()).equals(OneSided.of(other.agreement()))
          && offset.isEmpty()
          && (verdict() != JudgeVerdict.ONE_ANSWER
              || onlyAnswer(agreement()).equals(onlyAnswer(other.agreement())));
    }
  }

  /** The judges that sentences speak of, the worst first. */
  static List<On> told(ReportOutline outline) {
    return outline.report().judges().stream()
        .limit(JUDGES)
        .flatMap(
            judge ->
                judge.criteria().stream()
                    .map(found -> On.of(judge, found, outline))
                    .sorted(Comparator.comparing(On::verdict))
                    .limit(CRITERIA))
        .toList();
  }

  /** Where judges and those whom they are held against are all there is. */
  static Optional<Sentence> headline(ReportOutline outline) {
    return headline(told(outline).stream(), outline);
  }

  /** Of a model beside several people, whose own agreement stands before it. */
  static Optional<Sentence> headlineOfModel(ReportOutline outline) {
    return headline(told(outline).stream().filter(on -> on.judge().model()), outline);
  }

  /** On the worst of these, with the other criteria on which the same judge is like that. */
  private static Optional<Sentence> headline(Stream<On> judges, ReportOutline outline) {
    List<On> all = judges.toList();
    return all.stream()
        .min(Comparator.comparing(On::verdict))
        .map(
            worst ->
                headline(
                    worst,
                    worst.offset().isPresent()
                        ? worst.criterion()
                        : Titles.of(
                            all.stream()
                                .filter(on -> on.isLike(worst))
                                .map(on -> on.found().criterion())
                                .toList(),
                            outline)));
  }

  private static Sentence headline(On on, Sentence criteria) {
    Sentence judge = Sentence.name(on.judge().judge());
    if (on.verdict() == JudgeVerdict.ONE_ANSWER) {
      return Sentence.of(
          "{} says {} to everything on {}, so it can't stand in for {}",
          judge,
          Sentence.name(onlyAnswer(on.agreement())),
          criteria,
          measure(on.judge()));
    }
    Optional<OneSided> oneSided = OneSided.of(on.agreement()).filter(found -> on.isWeak());
    if (oneSided.isPresent()) {
      return Sentence.of(
          "{} {} on {}", judge, oneSided.orElseThrow().briefly(measure(on.judge())), criteria);
    }
    return on.offset()
        .filter(offset -> on.isWeak())
        .map(offset -> Sentence.of("{} is {} on {}", judge, offset.words(), criteria))
        .orElseGet(
            () ->
                Sentence.of(
                    "{} {} {} on {}", judge, words(on.verdict()), measure(on.judge()), criteria));
  }

  private static String words(JudgeVerdict verdict) {
    return switch (verdict) {
      case RELIABLE -> "agrees reliably with";
      case TENTATIVE -> "agrees well enough for tentative conclusions with";
      case NOT_SETTLED -> "is not settled yet beside";
      case POOR -> "agrees too little with";
      case BY_CHANCE -> "agrees no more than could be chance with";
      case ONE_ANSWER, ALL_ALIKE, NEARLY_ALIKE, TOO_FEW, UNKNOWN -> "can't be judged beside";
    };
  }

  static Stream<Sentence> findings(ReportOutline outline) {
    return told(outline).stream().map(JudgeSentences::finding);
  }

  private static Sentence finding(On on) {
    JudgeAgreement found = on.agreement();
    return Sentence.of(
        "{} on {}: {}; the same answer as {} on {} of {}{}. {}",
        Sentence.name(on.judge().judge()),
        on.criterion(),
        what(on),
        measure(on.judge()),
        estimate(found.agreement(), Format.percent()),
        Sentence.count(found.items(), "interaction", "interactions"),
        beyondChance(on),
        OneSided.of(on.agreement()).map(OneSided::words).orElseGet(() -> weakest(found)));
  }

  /** Alpha where the verdict goes by it and kappa's interval would seem to say otherwise. */
  private static Sentence beyondChance(On on) {
    JudgeAgreement found = on.agreement();
    if (on.verdict() == JudgeVerdict.BY_CHANCE) {
      return Sentence.of(
          ", {}, kappa {}",
          AgreementFindings.alpha(found.alpha(), AgreementVerdict.of(found.alpha())),
          found.kappa().value().isEmpty()
              ? Sentence.of("not known")
              : Sentence.number(found.kappa().orElseThrow(), KAPPA));
    }
    return Sentence.of(
        "{}, kappa {}",
        found.alpha().equals(found.alphaNominal())
            ? Sentence.EMPTY
            : Sentence.of(", alpha {}", estimate(found.alpha(), KAPPA)),
        estimate(found.kappa(), KAPPA));
  }

  private static Sentence what(On on) {
    Sentence meaning = Sentence.reason(on.verdict().meaning());
    return on.verdict() == JudgeVerdict.ONE_ANSWER
        ? Sentence.of("{} to everything", Sentence.name(onlyAnswer(on.agreement())))
        : on.offset()
            .map(offset -> Sentence.of("{}, and {}", offset.words(), meaning))
            .orElse(meaning);
  }

  /** The answer that the judge misses most, where it misses any. */
  private static Sentence weakest(JudgeAgreement found) {
    return found.byAnswer().stream()
        .filter(answer -> answer.missed() > 0)
        .min(Comparator.comparingDouble(answer -> answer.recall().value().orElseThrow()))
        .map(JudgeSentences::missed)
        .orElse(Sentence.EMPTY);
  }

  private static Sentence missed(AnswerAccuracy answer) {
    return Sentence.of(
        "Of {} with {} it finds {}.",
        Sentence.count(answer.both() + answer.missed(), "interaction", "interactions"),
        Sentence.name(answer.answer()),
        answer.both() == 0 ? Sentence.of("none") : Sentence.count(answer.both()));
  }

  private static Sentence estimate(Coefficient coefficient, Format format) {
    return coefficient.value().isEmpty()
        ? Sentence.of("not known")
        : Sentence.of(
            "{}{}",
            Sentence.number(coefficient.orElseThrow(), format),
            coefficient
                .interval()
                .map(bounds -> AgreementFindings.interval(bounds, format))
                .orElse(Sentence.EMPTY));
  }

  /** The one answer that the judge gives. */
  static String onlyAnswer(JudgeAgreement found) {
    return found.byAnswer().stream()
        .filter(answer -> answer.both() + answer.wrong() > 0)
        .map(AnswerAccuracy::answer)
        .findFirst()
        .orElse("");
  }

  /** "ana", or "the people". */
  static Sentence measure(JudgeReport judge) {
    return judge.measure().size() == 1
        ? Sentence.name(judge.measure().get(0))
        : Sentence.of("the people");
  }
}
