package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.verdict.AnswerLean;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who gives an answer more often than the others, where answers are names: what severity is of
 * numbers.
 *
 * @param all of one reviewer, the widest first
 */
record LeanFindings(String reviewer, List<On> all) {
  private static final int NAMED = 4;
  private static final int STEPS = 2;

  /** Below this share of those on the one side, the other way round is hardly ever. */
  private static final double HARDLY = 0.1;

  /** On a question. */
  private record On(CriterionReport question, AnswerLean lean) {
    /** "60 % against 36 % of the same 80 interactions". */
    Sentence shares() {
      return Sentence.of(
          "{} against {} of the same {}",
          Sentence.number(lean.own(), Format.percent()),
          Sentence.number(lean.others(), Format.percent()),
          Sentence.count(lean.items(), "interaction", "interactions"));
    }
  }

  private static Stream<On> each(ReportOutline outline) {
    return outline.questions().stream()
        .flatMap(question -> question.ways().leans().stream().map(one -> new On(question, one)))
        .sorted(Comparator.comparingDouble(one -> -one.lean().size()));
  }

  /** Those who stand apart, on most questions first. */
  private static List<LeanFindings> of(ReportOutline outline) {
    Map<String, List<On>> byReviewer =
        each(outline)
            .filter(one -> one.lean().distinct())
            .collect(
                Collectors.groupingBy(
                    one -> one.lean().reviewer(), LinkedHashMap::new, Collectors.toList()));
    return byReviewer.entrySet().stream()
        .map(entry -> new LeanFindings(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(one -> -one.all().size()))
        .toList();
  }

  /** Two of a question of whom nobody can tell who is off, each with the other. */
  private static List<List<On>> pairs(ReportOutline outline) {
    return each(outline)
        .filter(one -> !one.lean().distinct())
        .collect(Collectors.groupingBy(On::question, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .toList();
  }

  static Optional<Sentence> headline(ReportOutline outline) {
    List<LeanFindings> named = of(outline);
    if (named.isEmpty()) {
      return pairs(outline).stream().findFirst().map(pair -> differ(pair, outline));
    }
    LeanFindings first = named.get(0);
    List<LeanFindings> asMany =
        named.stream().filter(one -> one.all().size() == first.all().size()).toList();
    return Optional.of(
        Sentence.list(asMany.stream().limit(STEPS).map(one -> one.briefly(outline)).toList()));
  }

  /** "dan more often says fail than the others (60 % against 36 % of the same 80 ...)". */
  private Sentence briefly(ReportOutline outline) {
    return all.size() == 1
        ? Sentence.of(
            "{} more often says {} than the others{} ({})",
            Sentence.name(reviewer),
            answers(),
            onOneOf(all.get(0).question(), outline),
            all.get(0).shares())
        : Sentence.of(
            "{} more often says {} than the others on {} of {} questions",
            Sentence.name(reviewer),
            answers(),
            Sentence.count(all.size()),
            Sentence.count(outline.questions().size()));
  }

  /** " on “Tone”", unless there is nothing else. */
  private static Sentence onOneOf(CriterionReport question, ReportOutline outline) {
    return outline.questions().size() == 1
        ? Sentence.EMPTY
        : Sentence.of(" on {}", Titles.of(question));
  }

  private Sentence answers() {
    return Sentence.names(all.stream().map(one -> one.lean().answer()).distinct().toList(), NAMED);
  }

  static Stream<Sentence> points(ReportOutline outline) {
    return Stream.concat(
        of(outline).stream().limit(NAMED).map(one -> Sentence.of("{}.", one.words(outline))),
        pairs(outline).stream()
            .limit(NAMED)
            .map(pair -> Sentence.of("{}; who is off can't be told.", differ(pair, outline))));
  }

  /** "dan more often says fail than the others: 60 % against ..., hardly ever the other way". */
  private Sentence words(ReportOutline outline) {
    return Sentence.of(
        "{} more often says {} than the others: {}, {} the other way round",
        Sentence.name(reviewer),
        answers(),
        Sentence.list(
            all.stream()
                .limit(NAMED)
                .map(one -> Sentence.of("{}{}", one.shares(), onOneOf(one.question(), outline)))
                .toList()),
        Sentence.words(
            all.stream().allMatch(one -> one.lean().fewer() <= HARDLY * one.lean().more())
                ? "hardly ever"
                : "seldom"));
  }

  /** "ana and ben differ: ana more often says fail (60 % against ...), ben pass (...)". */
  private static Sentence differ(List<On> pair, ReportOutline outline) {
    On one = pair.get(0);
    On other = pair.get(pair.size() - 1);
    return Sentence.of(
        "{} and {} differ{}: {} more often says {} ({}), {} {} ({})",
        Sentence.name(one.lean().reviewer()),
        Sentence.name(other.lean().reviewer()),
        onOneOf(one.question(), outline),
        Sentence.name(one.lean().reviewer()),
        Sentence.name(one.lean().answer()),
        one.shares(),
        Sentence.name(other.lean().reviewer()),
        Sentence.name(other.lean().answer()),
        other.shares());
  }

  static Stream<Block.Step> steps(ReportOutline outline) {
    return Stream.concat(
        of(outline).stream().limit(STEPS).map(one -> one.step(outline)),
        pairs(outline).stream().limit(STEPS).map(pair -> together(pair, outline)));
  }

  private Block.Step step(ReportOutline outline) {
    return new Block.Step(
        Sentence.of("Go through interactions with {}.", Sentence.name(reviewer)),
        Sentence.of(
            "{}.{}",
            words(outline),
            OthersWords.without(reviewer, all.stream().map(On::question).toList())));
  }

  private static Block.Step together(List<On> pair, ReportOutline outline) {
    return new Block.Step(
        Sentence.of(
            "Agree when {} is {}, and go through interactions with {} and {} together.",
            Titles.of(pair.get(0).question()),
            Sentence.name(pair.get(0).lean().answer()),
            Sentence.name(pair.get(0).lean().reviewer()),
            Sentence.name(pair.get(pair.size() - 1).lean().reviewer())),
        Sentence.of("{}; who is off can't be told.", differ(pair, outline)));
  }
}
