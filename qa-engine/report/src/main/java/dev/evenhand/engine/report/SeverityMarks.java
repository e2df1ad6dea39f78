package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * On which questions a reviewer is marked as harsh or lenient, where no criterion sums reviewers
 * up.
 *
 * @param all the widest first
 * @param questions how many there are
 */
record SeverityMarks(String reviewer, List<SeverityDeparture> all, int questions) {
  private static final int NAMED = 8;
  private static final int TALKS = 3;

  /** The reviewers who are marked, those on most questions first, of as many the widest. */
  private static List<SeverityMarks> of(ReportOutline outline) {
    Map<String, List<SeverityDeparture>> byReviewer =
        outline.withSeverity().stream()
            .flatMap(criterion -> SeverityDeparture.on(criterion, outline).stream())
            .sorted(Comparator.comparingDouble(SeverityDeparture::size).reversed())
            .collect(
                Collectors.groupingBy(
                    SeverityDeparture::reviewer, LinkedHashMap::new, Collectors.toList()));
    int questions = outline.withSeverity().size();
    return byReviewer.entrySet().stream()
        .map(entry -> new SeverityMarks(entry.getKey(), entry.getValue(), questions))
        .sorted(Comparator.comparingInt(one -> -one.all().size()))
        .toList();
  }

  /** The one marked on most questions, or all who are on as many; empty if nobody is marked. */
  static Optional<Sentence> headline(ReportOutline outline) {
    List<SeverityMarks> marked = of(outline);
    if (marked.isEmpty()) {
      return Optional.empty();
    }
    SeverityMarks most = marked.get(0);
    List<String> asMany =
        marked.stream()
            .filter(one -> one.all().size() == most.all().size())
            .map(SeverityMarks::reviewer)
            .toList();
    return Optional.of(
        asMany.size() == 1
            ? most.inOneSentence()
            : Sentence.of(
                "{} stand apart in severity, each on {}",
                Sentence.names(asMany, NAMED),
                most.count(most.all().size())));
  }

  static Stream<Sentence> points(ReportOutline outline) {
    return of(outline).stream().limit(NAMED).flatMap(SeverityMarks::points);
  }

  private Stream<Sentence> points() {
    return bySide().values().stream()
        .map(
            some ->
                Sentence.of(
                    "{} {} {} than the average reviewer on {}: {}.",
                    Sentence.name(reviewer),
                    some.get(0).side().verb(),
                    some.get(0).side().word(),
                    count(some.size()),
                    Sentence.first(NAMED, some.stream().map(SeverityMarks::onQuestion).toList())));
  }

  /** "0.66 points (of 4, from 1 to 5) on “Tone”". */
  private static Sentence onQuestion(SeverityDeparture one) {
    return Sentence.of(
        "{}{} on {}{}",
        one.amount(),
        Units.ofAll(one.criterion()),
        Titles.of(one.criterion()),
        one.onFew());
  }

  /** Whom to talk to: those on most questions, and nobody left out who is on as many. */
  static Stream<Block.Step> talks(ReportOutline outline) {
    List<SeverityMarks> marked = of(outline);
    if (marked.isEmpty()) {
      return Stream.empty();
    }
    int least = marked.get(Math.min(TALKS, marked.size()) - 1).all().size();
    List<SeverityMarks> most = marked.stream().filter(one -> one.all().size() >= least).toList();
    return Stream.of(
        new Block.Step(
            Sentence.of(
                "Go through interactions with {}.",
                Sentence.names(most.stream().map(SeverityMarks::reviewer).toList(), NAMED)),
            most.size() == 1
                ? Sentence.of(
                    "{}.{}",
                    most.get(0).alone(),
                    OthersWords.without(
                        most.get(0).reviewer(),
                        most.get(0).all().stream().map(SeverityDeparture::criterion).toList()))
                : Sentence.of(
                    "Each stands apart in severity: {}.",
                    Sentence.first(NAMED, most.stream().map(SeverityMarks::briefly).toList()))));
  }

  /** With side and size; of several questions on how many, and where the widest is. */
  private Sentence inOneSentence() {
    return all.size() == 1
        ? all.get(0).inOneSentence()
        : Sentence.of(
            "{} {} {}",
            Sentence.name(reviewer),
            all.get(0).side().verb(),
            sides(all.get(0).side().word()));
  }

  /** "dan is harsher on 3 of 3 questions". */
  private Sentence briefly() {
    return Sentence.of(
        "{} {} {}",
        Sentence.name(reviewer),
        all.get(0).side().verb(),
        Sentence.list(
            bySide().values().stream()
                .map(some -> Sentence.of("{} on {}", some.get(0).side().word(), count(some.size())))
                .toList()));
  }

  /** The same where the name stands before it. */
  private Sentence alone() {
    return all.size() == 1 ? all.get(0).words() : sides(all.get(0).side().heading());
  }

  /** "harsher than the average reviewer on 3 of 4 questions, ..., more lenient on 1 of 4 ...". */
  private Sentence sides(String first) {
    return Sentence.list(
        bySide().values().stream()
            .map(
                some ->
                    Sentence.of(
                        "{} on {}, {}{}",
                        some.get(0).equals(all.get(0))
                            ? Sentence.of("{} than the average reviewer", first)
                            : some.get(0).side().word(),
                        count(some.size()),
                        some.size() == 1 ? "by " : "by up to ",
                        onQuestion(some.get(0))))
            .toList());
  }

  /** The side with the widest departure first. */
  private Map<SeveritySide, List<SeverityDeparture>> bySide() {
    return all.stream()
        .collect(
            Collectors.groupingBy(
                SeverityDeparture::side, LinkedHashMap::new, Collectors.toList()));
  }

  /** "3 of 4 questions". */
  private Sentence count(int marks) {
    return Sentence.of(
        "{} of {}", Sentence.count(marks), Sentence.count(questions, "question", "questions"));
  }
}
