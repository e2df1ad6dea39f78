package dev.evenhand.scorecards.genesys;

import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.scorecards.forms.CardNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which groups a card becomes, what stands in them, and where each answer then stands. */
final class GenesysLayout {
  /**
   * A group of the form.
   *
   * @param section what it is made of
   * @param node where that stands in the card
   * @param around the sections around it, which have no group there
   * @param entries its questions, and sections that are a question of several options
   */
  record QuestionGroup(
      Section section, CardNode node, List<Section> around, List<QuestionPlace> entries) {
    /** The conditions of the section and of those around it. */
    List<Visibility> rules() {
      List<Visibility> rules = new ArrayList<>();
      around.forEach(outer -> add(outer, rules));
      add(section, rules);
      return rules;
    }

    /** Whether the method of the nearest section that declares one, or of the card, scores. */
    boolean isScored(Scorecard card) {
      Method method = section.method();
      for (int i = around.size() - 1; i >= 0 && method == null; i--) {
        method = around.get(i).method();
      }
      Method inner = card.scoring().sectionMethod();
      Method byDefault = inner == null ? card.scoring().method() : inner;
      return card.scoring().method() != Method.NONE
          && (method == null ? byDefault : method) != Method.NONE;
    }

    private static void add(Section section, List<Visibility> rules) {
      if (section.visibility() != null) {
        rules.add(section.visibility());
      }
    }
  }

  /** A question, or a section that is one of several options; exactly one of the two. */
  record QuestionPlace(@Nullable Question question, @Nullable Section several, CardNode node) {}

  private final List<QuestionGroup> groups = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, Question> questions = new HashMap<>();

  private GenesysLayout() {}

  static GenesysLayout of(Scorecard card, CardNode root) {
    GenesysLayout layout = new GenesysLayout();
    for (int i = 0; i < card.sections().size(); i++) {
      layout.addGroup(card.sections().get(i), root.to("sections", i), List.of());
    }
    layout.addPlaces();
    return layout;
  }

  private void addGroup(Section section, CardNode node, List<Section> around) {
    List<QuestionPlace> entries = new ArrayList<>();
    for (int i = 0; i < section.questions().size(); i++) {
      entries.add(new QuestionPlace(section.questions().get(i), null, node.to("questions", i)));
    }
    List<Integer> inner = new ArrayList<>();
    for (int i = 0; i < section.sections().size(); i++) {
      if (isSeveral(section.sections().get(i))) {
        entries.add(new QuestionPlace(null, section.sections().get(i), node.to("sections", i)));
      } else {
        inner.add(i);
      }
    }
    if (!entries.isEmpty()) {
      groups.add(new QuestionGroup(section, node, around, entries));
    }
    List<Section> deeper = new ArrayList<>(around);
    deeper.add(section);
    inner.forEach(i -> addGroup(section.sections().get(i), node.to("sections", i), deeper));
  }

  /** Whether an import made the section of a question of several options. */
  private static boolean isSeveral(Section section) {
    return section.weight() == null
        && (section.method() == null || section.method() == Method.NONE)
        && !section.questions().isEmpty()
        && section.sections().isEmpty()
        && section.questions().stream().allMatch(GenesysLayout::isOption);
  }

  private static boolean isOption(Question question) {
    return question.kind() instanceof QuestionKind.Choice choice
        && labels(choice).equals(GenesysNames.BUILT_IN_WORDS);
  }

  private static List<String> labels(QuestionKind.Choice choice) {
    return choice.options().stream().map(option -> String.valueOf(option.label())).toList();
  }

  private void addPlaces() {
    for (int g = 0; g < groups.size(); g++) {
      List<QuestionPlace> entries = groups.get(g).entries();
      for (int q = 0; q < entries.size(); q++) {
        Question question = entries.get(q).question();
        if (question != null && hasAnswers(question)) {
          places.put(question.id(), "/form/questionGroup/%s/question/%s".formatted(g, q));
          questions.put(question.id(), question);
        }
      }
    }
  }

  /** Whether the question becomes one that is answered by one of its options. */
  static boolean hasAnswers(Question question) {
    return question.kind() instanceof Choosing
        || (question.kind() instanceof QuestionKind.Numeric number
            && number.hasScores()
            && number.ranges().size() > 1);
  }

  List<QuestionGroup> groups() {
    return groups;
  }

  /** Whether a section becomes a group, or a question of several options. */
  boolean keeps(Section section) {
    return groups.stream()
        .anyMatch(
            group ->
                group.section().equals(section)
                    || group.entries().stream().anyMatch(e -> section.equals(e.several())));
  }

  /** The question of that id, if conditions can look at its answers there. */
  Optional<Question> question(String id) {
    return Optional.ofNullable(questions.get(id));
  }

  /** Where an answer stands; the question is one that {@link #question} finds. */
  Optional<String> place(String question, String answer) {
    int index = question(question).map(found -> found.kind().marks().indexOf(answer)).orElse(-1);
    String place = places.get(question);
    return index < 0 || place == null ? Optional.empty() : Optional.of(place + "/answer/" + index);
  }
}
