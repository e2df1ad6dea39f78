package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.AFTER_SECTIONS;
import static dev.evenhand.scorecards.connect.ConnectLoss.EMPTY_SECTION;
import static dev.evenhand.scorecards.connect.ConnectLoss.LOOSE_QUESTION;
import static dev.evenhand.scorecards.connect.ConnectLoss.MIXED_WEIGHTS;
import static dev.evenhand.scorecards.connect.ConnectLoss.SECTION_WEIGHT_UNUSED;
import static dev.evenhand.scorecards.connect.ConnectLoss.SECTION_WITHOUT_WEIGHT;
import static dev.evenhand.scorecards.connect.ConnectLoss.TEXTS;

import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.scorecards.forms.FormNode;
import dev.evenhand.scorecards.forms.Loss;
import dev.evenhand.scorecards.forms.QuestionShares;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads sections, and sections and questions within them. */
final class ConnectSections {
  private static final String SECTION = "Section";
  private static final String QUESTION = "Question";

  private final ConnectContext context;
  private final ConnectQuestions questions;

  ConnectSections(ConnectContext context) {
    this.context = context;
    this.questions = new ConnectQuestions(context);
  }

  /** The sections of {@code form}. */
  List<Section> sections(FormNode form) {
    List<Section> sections = new ArrayList<>();
    List<Question> loose = new ArrayList<>();
    boolean weighted = context.index().sectionsWeighted();
    int number = 0;
    for (FormNode item : form.nodes("Items")) {
      String position = "s" + ++number;
      item.node(SECTION)
          .flatMap(section -> section(section, position, weighted))
          .ifPresent(sections::add);
      item.node(QUESTION)
          .ifPresent(
              question -> {
                question.approximated("Title", LOOSE_QUESTION);
                loose.add(questions.question(question, position));
              });
    }
    if (!loose.isEmpty()) {
      String id = context.ids().id(FormNode.empty(form), "RefId", "questions");
      sections.add(0, Section.of(id, id, null, loose));
    }
    return sections;
  }

  private Optional<Section> section(FormNode node, String position, boolean weighted) {
    if (!ConnectIndex.hasQuestion(node.value())) {
      node.droppedWhole(EMPTY_SECTION);
      return Optional.empty();
    }
    String id = context.ids().id(node, "RefId", position);
    node.droppedAll(TEXTS.lost("form-section"));
    Section.Builder section =
        Section.builder(id)
            .title(node.words("Title", context.language()).orElse(Text.of(id)))
            .weight(weight(node, weighted))
            .method(node.flag("IsExcludedFromScoring") ? Method.NONE : null)
            .bands(ConnectThresholds.bands(node));
    addItems(node, position, section);
    boolean noted = context.scored() && !QuestionShares.hasScored(section.build());
    return Optional.of((noted ? section.method(Method.NONE) : section).build());
  }

  private void addItems(FormNode node, String position, Section.Builder section) {
    List<Question> asked = new ArrayList<>();
    List<Section> inner = new ArrayList<>();
    boolean weighted = areWeighted(node.value());
    int number = 0;
    for (FormNode item : node.nodes("Items")) {
      String here = position + "-" + ++number;
      Optional<FormNode> question = item.node(QUESTION);
      if (question.isPresent()) {
        asked.add(questions.question(question.get(), here));
        if (!inner.isEmpty()) {
          question.get().approximated("Title", AFTER_SECTIONS);
        }
      }
      item.node(SECTION).flatMap(s -> section(s, here, weighted)).ifPresent(inner::add);
    }
    section.questions(asked).sections(inner);
  }

  /** Whether the sections within {@code section} can have weights: no scored question is beside. */
  private static boolean areWeighted(JsonValue section) {
    return ConnectIndex.parts(section, QUESTION).noneMatch(ConnectIndex::isScored)
        && ConnectIndex.parts(section, SECTION).anyMatch(part -> part.get("Weight").isPresent());
  }

  private @Nullable BigDecimal weight(FormNode node, boolean weighted) {
    Loss unused = weighted ? null : MIXED_WEIGHTS;
    return context.weight(
        node,
        context.mode() == ConnectMode.QUESTION_ONLY ? SECTION_WEIGHT_UNUSED : unused,
        ConnectIndex.hasScored(node.value()),
        SECTION_WITHOUT_WEIGHT);
  }
}
