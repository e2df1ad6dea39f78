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
import java.util.stream.Stream;
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
      return Stream.concat(around.stream(), Stream.of(section))
          .flatMap(part -> Stream.ofNullable(part.visibility()))
          .toList();
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

    /** The questions of all its entries. */
    List<Question> questions() {
      return entries.stream().flatMap(entry -> entry.questions().stream()).toList();
    }
  }

  /**
   * A question of the form.
   *
   * @param several the section that is a question of several options, or null
   * @param questions the question, or those of the section
   */
  record QuestionPlace(@Nullable Section several, List<Question> questions, CardNode node) {
    QuestionPlace {
      questions = List.copyOf(questions);
    }
  }

  private final List<QuestionGroup> groups = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, Question> questions = new HashMap<>();

  private GenesysLayout() {}

  static GenesysLayout of(Scorecard card, CardNode root) {
    GenesysLayout layout = new GenesysLayout();
    root.forEach(
        "sections",
        card.sections(),
        (section, place) -> layout.addGroup(section, place, List.of()));
    layout.addPlaces();
    return layout;
  }

  private void addGroup(Section section, CardNode node, List<Section> around) {
    List<QuestionPlace> entries = new ArrayList<>();
    node.forEach(
        "questions",
        section.questions(),
        (question, place) -> entries.add(new QuestionPlace(null, List.of(question), place)));
    List<Section> deeper = new ArrayList<>(around);
    deeper.add(section);
    List<Runnable> groupsWithin = new ArrayList<>();
    node.forEach(
        "sections",
        section.sections(),
        (inner, place) -> {
          if (isSeveral(inner)) {
            entries.add(new QuestionPlace(inner, inner.questions(), place));
          } else {
            groupsWithin.add(() -> addGroup(inner, place, deeper));
          }
        });
    if (!entries.isEmpty()) {
      groups.add(new QuestionGroup(section, node, around, entries));
    }
    groupsWithin.forEach(Runnable::run);
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
        Question question = entries.get(q).questions().get(0);
        if (entries.get(q).several() == null && hasAnswers(question)) {
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
            && !number.scoredByCount()
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
