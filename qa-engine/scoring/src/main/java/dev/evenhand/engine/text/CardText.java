package dev.evenhand.engine.text;

import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NoOpportunity;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A scorecard as text: its policies, and each question with the share of the score it decides. */
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
    CardText text = new CardText(card, language);
    return text.heading() + "\n" + text.table();
  }

  /** The outline, then every question with its guidance and what its answers mean. */
  public static String full(Scorecard card, String language) {
    CardText text = new CardText(card, language);
    String details = card.questions().stream().map(text::detail).collect(Collectors.joining("\n"));
    return text.heading() + "\n" + text.table() + "\n" + details;
  }

  private String heading() {
    List<String> lines = new ArrayList<>();
    lines.add("%s (%s)".formatted(card.title().in(language), card.ref()));
    optional(card.description()).ifPresent(lines::add);
    lines.add(String.join("; ", policies(card.scoring())));
    if (!card.scoring().bands().isEmpty()) {
      lines.add(CardNotes.bands(card.scoring().bands(), language));
    }
    return String.join("\n", lines) + "\n";
  }

  private List<String> policies(Scoring scoring) {
    List<String> policies = new ArrayList<>();
    if (!card.channels().isEmpty()) {
      policies.add(String.join(", ", card.channels()));
    }
    policies.add(method(scoring));
    policies.add("not applicable: " + CardNotes.word(scoring.notApplicable()));
    policies.add("unanswered: " + CardNotes.word(scoring.unanswered()));
    if (scoring.ratio() != RatioPolicy.MAX) {
      policies.add("ratio: " + CardNotes.word(scoring.ratio()));
    }
    if (scoring.failedSection() != FailedSectionPolicy.APPLICABLE) {
      policies.add("a failed section counts all that was declared");
    }
    if (scoring.bounds() != Bounds.CAPPED) {
      policies.add(CardNotes.word(scoring.bounds()));
    }
    if (scoring.aggregate() != Aggregation.MEAN) {
      policies.add("many scores: " + CardNotes.word(scoring.aggregate()));
    }
    if (scoring.noOpportunity() != NoOpportunity.CLEAN) {
      policies.add("no opportunity: " + CardNotes.word(scoring.noOpportunity()));
    }
    BigDecimal passMark = scoring.passMark();
    if (passMark != null) {
      policies.add("pass mark " + Words.percent(passMark) + " %");
    }
    if (scoring.roundBeforeCompare() != null) {
      policies.add(
          "compared after rounding to " + CardNotes.rounding(scoring.roundBeforeCompare()));
    }
    if (!scoring.shown().equals(Rounding.SHOWN)) {
      policies.add("shown with " + CardNotes.rounding(scoring.shown()));
    }
    return policies;
  }

  private static String method(Scoring scoring) {
    Method sections = scoring.sectionMethod();
    boolean deducts = scoring.method() == Method.DEDUCTIONS || sections == Method.DEDUCTIONS;
    return (scoring.profile() == null ? "" : CardNotes.word(scoring.profile()) + ": ")
        + CardNotes.word(scoring.method())
        + (sections == null ? "" : ", sections by " + CardNotes.word(sections))
        + (deducts ? " from " + scoring.start().toPlainString() : "");
  }

  private String table() {
    TextTable table = new TextTable("", "lrll");
    ScoringEngine.of(card).shares().parts().forEach(part -> addRow(part, 0, table));
    return table.text();
  }

  private void addRow(ScoreNode node, int depth, TextTable table) {
    String indent = "  ".repeat(depth);
    boolean counts = node.effectiveWeight().signum() > 0;
    boolean adds = !counts && node.contribution().signum() > 0;
    String bonus = adds ? "+" + Words.points(node.contribution()) + " %" : "-";
    String share = counts ? Words.points(node.effectiveWeight()) + " %" : bonus;
    if (node instanceof QuestionScore) {
      Question question = find(questionsById, node.id());
      String ask = Words.shortened(question.ask().in(language), ASK);
      table.row(indent + question.id(), share, ask, CardNotes.of(question, language));
    } else if (node instanceof SectionScore section) {
      String notes = CardNotes.of(find(sectionsById, node.id()), language);
      table.row(indent + node.title().in(language), share, "", notes);
      section.parts().forEach(part -> addRow(part, depth + 1, table));
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
    StringBuilder out = new StringBuilder();
    out.append(question.id()).append(": ").append(question.ask().in(language)).append('\n');
    optional(question.guidance()).ifPresent(text -> out.append("  ").append(text).append('\n'));
    for (Option option : question.kind().options()) {
      optional(option.means())
          .ifPresent(
              text ->
                  out.append("  - ").append(option.value()).append(": ").append(text).append('\n'));
    }
    return out.toString();
  }

  private Optional<String> optional(@Nullable Text text) {
    return text == null ? Optional.empty() : Optional.of(text.in(language));
  }
}
