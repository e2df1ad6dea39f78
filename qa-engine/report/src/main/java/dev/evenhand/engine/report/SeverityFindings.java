package dev.evenhand.engine.report;

import static dev.evenhand.engine.calibration.verdict.AgreementLevel.TOO_FEW;

import dev.evenhand.engine.calibration.AdjustedSeverity;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.verdict.PeopleVerdicts;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is harsh and who lenient, in words: beyond chance, and by so much that it matters. */
final class SeverityFindings {
  private static final int NAMED = 8;
  private static final int TALKS = 2;

  /** A reviewer is worth a talk from this share of the widest departure on. */
  private static final double NOTABLE = 0.5;

  private SeverityFindings() {}

  static Sentence headline(ReportOutline outline) {
    Optional<Sentence> named =
        outline.severity().isPresent()
            ? SeverityDeparture.on(outline.severity().get(), outline).stream()
                .findFirst()
                .map(SeverityDeparture::inOneSentence)
            : SeverityMarks.headline(outline);
    Optional<Sentence> told =
        AloneFindings.headline(outline)
            .or(() -> named)
            .or(() -> LeanFindings.headline(outline))
            .or(() -> SeverityPairs.headline(outline))
            .or(() -> CampFindings.headline(outline));
    if (told.isPresent()) {
      return told.get();
    }
    if (outline.severity().stream().anyMatch(criterion -> !slight(criterion).isEmpty())) {
      return Sentence.of("reviewers differ little in severity");
    }
    boolean few = outline.withSeverity().stream().allMatch(one -> one.verdict().level() == TOO_FEW);
    boolean apart = outline.withSeverity().stream().anyMatch(one -> !one.groups().isEmpty());
    return outline.withSeverity().isEmpty() || few || apart
        ? Sentence.EMPTY
        : Sentence.of(
            outline.withSeverity().stream().allMatch(one -> outline.report().goodEnd(one) == null)
                ? "no reviewer is shown to rate higher or lower than the others"
                : "no reviewer is shown to be harsher or more lenient than the others");
  }

  /** Those beyond chance whose severity is below the size that matters, with how much it is. */
  static Stream<Sentence> belowSize(ReportOutline outline) {
    return outline.severity().stream()
        .filter(criterion -> !slight(criterion).isEmpty())
        .map(
            criterion ->
                Sentence.of(
                    "Beyond chance, but too little to matter (below {}): {}.",
                    Units.amount(
                        PeopleVerdicts.size(outline.report(), criterion),
                        criterion,
                        outline.isScore(criterion)),
                    Sentence.list(
                        slight(criterion).stream()
                            .limit(NAMED)
                            .map(name -> SeverityDeparture.of(name, criterion, outline))
                            .map(
                                one ->
                                    Sentence.of(
                                        "{} by {} {}",
                                        Sentence.name(one.reviewer()),
                                        one.amount(),
                                        one.side().word()))
                            .toList())));
  }

  static Stream<Sentence> points(ReportOutline outline) {
    return Stream.of(
            AloneFindings.points(outline),
            outline
                .severity()
                .map(criterion -> points(criterion, outline))
                .orElseGet(() -> SeverityMarks.points(outline)),
            LeanFindings.points(outline),
            SeverityPairs.points(outline),
            OthersWords.points(outline))
        .flatMap(points -> points);
  }

  private static Stream<Sentence> points(CriterionReport criterion, ReportOutline outline) {
    Map<Boolean, List<SeverityDeparture>> byLower =
        SeverityDeparture.on(criterion, outline).stream()
            .collect(Collectors.partitioningBy(departure -> departure.value() > 0));
    int groups = criterion.severity().components().size();
    return Stream.of(
        side(byLower.getOrDefault(true, List.of())),
        side(byLower.getOrDefault(false, List.of())),
        groups < 2 || criterion.severity().components().stream().allMatch(one -> one.size() == 1)
            ? Sentence.EMPTY
            : Sentence.of(
                "Reviewers fall into {} groups that share no interaction, so severity compares only"
                    + " within a group.",
                Sentence.count(groups)));
  }

  private static Sentence side(List<SeverityDeparture> some) {
    if (some.isEmpty()) {
      return Sentence.EMPTY;
    }
    List<Sentence> all =
        some.stream()
            .map(
                one ->
                    Sentence.of(
                        "{} by {}{}{}",
                        Sentence.name(one.reviewer()),
                        one.amount(),
                        one.bounds(),
                        one.onFew()))
            .toList();
    return Sentence.of(
        "{} than {}: {}.",
        some.get(0).side().heading(),
        SeverityDeparture.average(some.get(0).criterion()),
        Sentence.first(NAMED, all));
  }

  /** Those beyond chance, but by so little that it hardly matters. */
  private static List<String> slight(CriterionReport criterion) {
    AdjustedSeverity severity = criterion.severity();
    return severity.bySeverity().stream()
        .filter(name -> severity.side(name) != 0 && severity.flag(name).isEmpty())
        .toList();
  }

  /** Whom to talk to, where one criterion sums reviewers up. */
  static Stream<Block.Step> talks(ReportOutline outline) {
    List<SeverityDeparture> all =
        outline
            .severity()
            .map(criterion -> SeverityDeparture.on(criterion, outline))
            .orElse(List.of());
    return all.stream()
        .filter(departure -> departure.size() >= NOTABLE * all.get(0).size())
        .limit(TALKS)
        .map(departure -> talk(departure, outline));
  }

  private static Block.Step talk(SeverityDeparture departure, ReportOutline outline) {
    return new Block.Step(
        Sentence.of("Go through interactions with {}.", Sentence.name(departure.reviewer())),
        Sentence.of(
            "{} {} than {}{}{}{}.{}",
            departure.amount(),
            departure.side().word(),
            SeverityDeparture.average(departure.criterion()),
            departure.bounds(),
            departure.onFew(),
            mostOn(departure, outline)
                .map(most -> Titles.of(most.criterion()))
                .map(name -> Sentence.of(", most of all on {}", name))
                .orElse(Sentence.EMPTY),
            OthersWords.without(departure.reviewer(), List.of(departure.criterion()))));
  }

  /** The question on which the same reviewer departs most to the same side. */
  private static Optional<SeverityDeparture> mostOn(
      SeverityDeparture overall, ReportOutline outline) {
    return outline.questions().stream()
        .filter(question -> !question.equals(overall.criterion()))
        .filter(outline::isScore)
        .flatMap(question -> SeverityDeparture.on(question, outline).stream())
        .filter(departure -> departure.reviewer().equals(overall.reviewer()))
        .filter(departure -> departure.side() == overall.side())
        .max(Comparator.comparingDouble(SeverityDeparture::size));
  }
}
