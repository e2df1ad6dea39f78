package dev.evenhand.engine.report;

import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A scorecard as text: its policies, and each question with the share of the score it decides. */
public final class CardText {
  private static final int ASK = 64;

  private final Scorecard card;
  private final String language;
  private final Map<String, Question> questionsById;

  private CardText(Scorecard card, String language) {
    this.card = card;
    this.language = language;
    this.questionsById =
        card.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
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
    Scoring scoring = card.scoring();
    List<String> lines = new ArrayList<>();
    lines.add("%s (%s)".formatted(card.title().in(language), card.ref()));
    optional(card.description()).ifPresent(lines::add);
    String channels = String.join(", ", card.channels());
    lines.add(
        "%s%s; not applicable: %s; unanswered: %s%s%s"
            .formatted(
                channels.isEmpty() ? "" : channels + "; ",
                word(scoring.method()),
                word(scoring.notApplicable()),
                word(scoring.unanswered()),
                ratio(scoring.ratio())
                    + (scoring.bounds() == Bounds.CAPPED ? "" : "; " + word(scoring.bounds())),
                scoring.passMark() == null
                    ? ""
                    : "; pass mark " + percent(scoring.passMark()) + " %"));
    if (!scoring.bands().isEmpty()) {
      lines.add(
          scoring.bands().stream()
              .map(band -> band.label().in(language) + " from " + percent(band.from()) + " %")
              .collect(Collectors.joining(", ")));
    }
    return String.join("\n", lines) + "\n";
  }

  /** Nothing where points count as everybody expects. */
  private static String ratio(@Nullable RatioPolicy policy) {
    return policy == null || policy == RatioPolicy.MAX ? "" : "; ratio: " + word(policy);
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
      Question question = questionOf(node.id());
      String ask = Words.shortened(question.ask().in(language), ASK);
      table.row(indent + question.id(), share, ask, answers(question) + fails(question.autoFail()));
    } else if (node instanceof SectionScore section) {
      table.row(indent + node.title().in(language), share, "", sectionFails(node.id()));
      section.parts().forEach(part -> addRow(part, depth + 1, table));
    }
  }

  private Question questionOf(String id) {
    Question question = questionsById.get(id);
    if (question == null) {
      throw new IllegalStateException("The tree has a question that the card lacks: " + id);
    }
    return question;
  }

  private String detail(Question question) {
    StringBuilder out = new StringBuilder();
    out.append(question.id()).append(": ").append(question.ask().in(language)).append('\n');
    optional(question.guidance()).ifPresent(text -> out.append("  ").append(text).append('\n'));
    for (Option option : options(question.kind())) {
      optional(option.means())
          .ifPresent(
              text ->
                  out.append("  - ").append(option.value()).append(": ").append(text).append('\n'));
    }
    return out.toString();
  }

  private static List<Option> options(QuestionKind kind) {
    if (kind instanceof Choosing choosing) {
      return choosing.options();
    }
    return kind instanceof QuestionKind.MultipleChoice multiple ? multiple.options() : List.of();
  }

  private static String answers(Question question) {
    QuestionKind kind = question.kind();
    String marks =
        kind instanceof QuestionKind.Numeric numeric
            ? numeric.ranges().stream().map(CardText::range).collect(Collectors.joining(", "))
            : options(kind).stream().map(CardText::option).collect(Collectors.joining(", "));
    BigDecimal max = question.max();
    String all =
        (marks.isEmpty() ? "(" + kind.type() + ")" : marks)
            + (max == null ? "" : ", of " + max.toPlainString())
            + ratio(question.ratio());
    return question.allowNotApplicable() ? all + ", n/a" : all;
  }

  private static String option(Option option) {
    return scored(option.value(), option.score()) + (option.bonus() ? " (bonus)" : "");
  }

  private static String range(NumberRange range) {
    String upTo = range.to() == null ? "" : " to " + range.to().toPlainString();
    return scored(range.id() + upTo, range.score());
  }

  private static String scored(String name, @Nullable BigDecimal score) {
    return score == null ? name : name + " " + score.toPlainString();
  }

  private String sectionFails(String id) {
    String all =
        card.sections().stream().map(s -> sectionFails(s, id)).collect(Collectors.joining());
    return all.isEmpty() ? "" : all.substring(2);
  }

  private static String sectionFails(Section section, String id) {
    return section.id().equals(id)
        ? fails(section.autoFail())
        : section.sections().stream().map(s -> sectionFails(s, id)).collect(Collectors.joining());
  }

  private static String fails(List<AutoFail> rules) {
    return rules.stream().map(CardText::fail).collect(Collectors.joining());
  }

  private static String fail(AutoFail rule) {
    BigDecimal below = rule.below();
    return "; %s fails %s%s"
        .formatted(
            below == null ? String.join(" or ", rule.on()) : "below " + percent(below) + " %",
            rule.section() == null ? "the " + word(rule.fails()) : "'" + rule.section() + "'",
            rule.effect() == AutoFail.Effect.KEEP ? ", the score stays" : "");
  }

  private Optional<String> optional(@Nullable Text text) {
    return text == null ? Optional.empty() : Optional.of(text.in(language));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String percent(BigDecimal ratio) {
    return ratio.movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
