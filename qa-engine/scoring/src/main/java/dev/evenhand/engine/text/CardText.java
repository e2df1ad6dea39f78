package dev.evenhand.engine.text;

import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as text: its policies, and each question with the share of the score it decides.
 *
 * <p>Safe for threads.
 */
public final class CardText {
  private static final int ASK = 64;

  private final Scorecard card;
  private final String language;
  private final Map<String, Question> questionsById;
  private final Map<String, Section> sectionsById;

  private CardText(Scorecard card, String language) {
    this.card = card;
    this.language = language;
    this.questionsById =
        card.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
    this.sectionsById =
        card.sections().stream()
            .flatMap(CardText::withInner)
            .collect(Collectors.toMap(Section::id, Function.identity()));
  }

  private static Stream<Section> withInner(Section section) {
    return Stream.concat(
        Stream.of(section), section.sections().stream().flatMap(CardText::withInner));
  }

  /** One line a section and question, in {@code language} where the card speaks it. */
  public static String outline(Scorecard card, String language) {
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(language, "language");
    CardText text = new CardText(card, language);
    return text.heading() + "\n" + text.table();
  }

  /**
   * The outline, then every question with its guidance, the labels of its answers and what they
   * mean.
   */
  public static String full(Scorecard card, String language) {
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(language, "language");
    CardText text = new CardText(card, language);
    String details = card.questions().stream().map(text::detail).collect(Collectors.joining("\n"));
    return text.heading() + "\n" + text.table() + "\n" + details;
  }

  private String heading() {
    List<String> lines = new ArrayList<>();
    lines.add("%s (%s)".formatted(card.title().in(language), card.ref()));
    optional(card.description()).ifPresent(lines::add);
    lines.add(CardNotes.of(card, language));
    if (!card.scoring().bands().isEmpty()) {
      lines.add(CardNotes.bands(card.scoring().bands(), language));
    }
    return String.join("\n", lines) + "\n";
  }

  private String table() {
    TextTable table = new TextTable("", "lrll");
    SectionScore all = ScoringEngine.of(card).shares();
    addRows(all, new Level(0, Level.isNamed(all)), table);
    return table.text();
  }

  /**
   * Where rows stand.
   *
   * @param unshared whether a section around them has a method with a name, such as lowest, which
   *     gives no part a share of the score
   */
  private record Level(int depth, boolean unshared) {
    Level within(SectionScore section) {
      return new Level(depth + 1, unshared || isNamed(section));
    }

    static boolean isNamed(SectionScore section) {
      return section.method() instanceof Method.Named;
    }
  }

  private void addRows(SectionScore section, Level level, TextTable table) {
    section.parts().forEach(part -> addRow(part, level, table));
  }

  private static String share(ScoreNode node, boolean unshared) {
    boolean counts = node.effectiveWeight().signum() > 0;
    boolean adds = !counts && node.contribution().signum() > 0;
    if (unshared && (counts || adds)) {
      return "";
    }
    String bonus = adds ? "+" + Words.pointsPercent(node.contribution()) : "-";
    return counts ? Words.pointsPercent(node.effectiveWeight()) : bonus;
  }

  private void addRow(ScoreNode node, Level level, TextTable table) {
    String indent = "  ".repeat(level.depth());
    String share = share(node, level.unshared());
    if (node instanceof QuestionScore) {
      Question question = find(questionsById, node.id());
      String ask = Words.shortened(question.ask().in(language), ASK);
      table.row(indent + question.id(), share, ask, CardNotes.of(question, language));
    } else if (node instanceof SectionScore section) {
      String notes = CardNotes.of(find(sectionsById, node.id()), language);
      table.row(indent + node.title().in(language), share, "", notes);
      addRows(section, level.within(section), table);
    }
  }

  private static <T> T find(Map<String, T> byId, String id) {
    T found = byId.get(id);
    if (found == null) {
      throw new IllegalStateException("The tree has a node that the card lacks: " + id);
    }
    return found;
  }

  private String detail(Question question) {
    Stream<String> meanings =
        question.kind().options().stream()
            .filter(option -> option.label() != null || option.means() != null)
            .map(this::answer);
    return Stream.of(
            Stream.of(question.id() + ": " + question.ask().in(language)),
            optional(question.guidance()).map("  "::concat).stream(),
            meanings)
        .flatMap(lines -> lines)
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /** The value, which stands in evaluations, and what reviewers read. */
  private String answer(Option option) {
    return "  - "
        + option.value()
        + optional(option.label())
            .filter(label -> !label.equals(option.value()))
            .map(" (%s)"::formatted)
            .orElse("")
        + optional(option.means()).map(": "::concat).orElse("");
  }

  private Optional<String> optional(@Nullable Text text) {
    return text == null ? Optional.empty() : Optional.of(text.in(language));
  }
}
