package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sections and questions of a card by id, where each stands, and which of them matter. */
final class CardOutline {
  /** The parent of what stands in no section; no id is empty. */
  static final String CARD = "";

  private final Scorecard card;
  private final LookedAt lookedAt;
  private final Map<String, Section> sectionsById = new LinkedHashMap<>();
  private final Map<String, Question> questionsById = new LinkedHashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Set<String> mattering = new HashSet<>();
  private final Set<String> mattersInside = new HashSet<>();

  CardOutline(Scorecard card) {
    this.card = card;
    this.lookedAt = new LookedAt(card);
    Scoring scoring = card.scoring();
    boolean counts = scoring.method() != Method.NONE;
    Method inner = scoring.sectionMethod() == null ? scoring.method() : scoring.sectionMethod();
    card.sections().forEach(section -> add(section, CARD, inner, counts));
  }

  private boolean add(Section section, String parent, Method around, boolean counts) {
    sectionsById.put(section.id(), section);
    parents.put(section.id(), parent);
    Method method = section.method() == null ? around : section.method();
    boolean here = counts && !isZero(section.weight()) && method != Method.NONE;
    boolean matters = !section.autoFail().isEmpty();
    for (Question question : section.questions()) {
      questionsById.put(question.id(), question);
      parents.put(question.id(), section.id());
      if (counts(question, here)
          || !question.autoFail().isEmpty()
          || lookedAt.contains(question.id())) {
        mattering.add(question.id());
        matters = true;
      }
    }
    for (Section inner : section.sections()) {
      matters |= add(inner, section.id(), method, here);
    }
    if (matters) {
      mattersInside.add(section.id());
    }
    return matters;
  }

  private static boolean counts(Question question, boolean around) {
    return around
        && !question.excluded()
        && !isZero(question.weight())
        && question.kind().scorable()
        && question.kind().hasScores();
  }

  private static boolean isZero(@Nullable BigDecimal weight) {
    return weight != null && weight.signum() == 0;
  }

  Scorecard card() {
    return card;
  }

  Map<String, Section> sections() {
    return sectionsById;
  }

  Map<String, Question> questions() {
    return questionsById;
  }

  /** The id of the section around a section or question of this card, or {@link #CARD}. */
  String parentOf(String id) {
    return Objects.requireNonNull(parents.get(id), "unknown id");
  }

  /** Whether answers to the question, or in the section, can move the score or fail something. */
  boolean matters(String id) {
    return mattering.contains(id) || mattersInside.contains(id);
  }

  /** Whether a condition counts the errors made in the question. */
  boolean countsErrorsOf(String question) {
    return lookedAt.countsErrorsOf(question);
  }

  /** The ids of the questions and sections in a section, or in {@link #CARD}, in display order. */
  Stream<String> childrenOf(String id) {
    Section section = sectionsById.get(id);
    List<Section> sections = section == null ? card.sections() : section.sections();
    Stream<String> questions =
        section == null ? Stream.empty() : section.questions().stream().map(Question::id);
    return Stream.concat(questions, sections.stream().map(Section::id));
  }

  CardPart place(String id) {
    return CardPart.of(
        questionsById.containsKey(id) ? CardPart.Subject.QUESTION : CardPart.Subject.SECTION, id);
  }
}
