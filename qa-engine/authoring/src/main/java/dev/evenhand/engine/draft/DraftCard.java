package dev.evenhand.engine.draft;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a new card: its questions, each with the section that it stands in. A
 * section weighs what its questions weigh together, so the weight of a question is that of the
 * whole card. Immutable; safe between threads.
 *
 * @param id of the card
 * @param title what reviewers see
 * @param channels for what interactions it is
 * @param passMark a percent, or null for none
 * @param questions in display order, at least one that is scored
 */
public record DraftCard(
    String id,
    String title,
    List<String> channels,
    @Nullable BigDecimal passMark,
    List<DraftQuestion> questions) {
  public DraftCard {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    channels = Copies.list(channels, "channels");
    questions = Copies.list(questions, "questions");
  }

  /**
   * The card with its tests.
   *
   * @param guesses what nobody said
   * @param doubts of those what may well be the wrong way round
   */
  public CardDraft draft(List<String> guesses, List<String> doubts) {
    return draft(guesses, doubts, Map.of());
  }

  /** The same, but sections that are named here weigh what is said here. */
  CardDraft draft(
      List<String> guesses, List<String> doubts, Map<String, BigDecimal> sectionWeights) {
    Map<String, List<DraftQuestion>> bySection = new LinkedHashMap<>();
    for (DraftQuestion question : questions) {
      bySection.computeIfAbsent(question.section(), title -> new ArrayList<>()).add(question);
    }
    Ids ids = new Ids();
    List<Section> sections = new ArrayList<>();
    bySection.forEach(
        (name, asked) -> sections.add(section(name, sectionWeights.get(name), asked, ids)));
    Scoring scoring =
        Scoring.builder().passMark(passMark == null ? null : passMark.movePointLeft(2)).build();
    return CardDraft.tested(
        Scorecard.builder(new ScorecardRef(id, "1.0.0"))
            .title(Text.of(title))
            .channels(channels)
            .scoring(scoring)
            .sections(sections)
            .build(),
        guesses,
        doubts);
  }

  private static Section section(
      String name, @Nullable BigDecimal given, List<DraftQuestion> asked, Ids ids) {
    BigDecimal sum =
        asked.stream()
            .map(DraftQuestion::weight)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    String id = ids.of(name, "section");
    return Section.builder(id)
        .title(name)
        .weight(given == null || sum.signum() == 0 ? sum : given)
        .questions(asked.stream().map(question -> question(question, ids)).toList())
        .build();
  }

  private static Question question(DraftQuestion drafted, Ids ids) {
    String guidance = drafted.guidance();
    Question.Builder question =
        Question.builder(ids.of(drafted.ask(), "question"), drafted.answers().kind())
            .ask(Text.of(drafted.ask()))
            .weight(drafted.weight())
            .max(NumberAnswers.max(drafted.answers().kind(), drafted.weight()))
            .guidance(guidance == null ? null : Text.of(guidance))
            .critical(drafted.critical())
            .allowNotApplicable(drafted.answers().notApplicable());
    if (!drafted.autoFail().isEmpty()) {
      question.autoFail(
          List.of(
              new AutoFail(drafted.autoFail(), AutoFail.Scope.SCORECARD, AutoFail.Effect.ZERO)));
    }
    return question.build();
  }
}
