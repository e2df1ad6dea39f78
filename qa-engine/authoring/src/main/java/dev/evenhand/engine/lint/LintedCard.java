package dev.evenhand.engine.lint;

import com.google.common.base.Suppliers;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.LintSettings;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.testing.CardCoverage;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A card as checks see it: its parts with their places, and what was found out about it once. */
final class LintedCard {
  private final Scorecard card;
  private final List<PlacedSection> sections = new ArrayList<>();
  private final List<PlacedQuestion> questions = new ArrayList<>();
  private final Map<String, PlacedQuestion> questionsById = new HashMap<>();
  private final Map<String, String> idsByPath = new HashMap<>();
  private final Map<String, Fraction> shares = new HashMap<>();
  private final Worlds.Budget budget = new Worlds.Budget();
  private final Supplier<CardCoverage> coverage;
  private final Supplier<List<Problem>> warnings;
  private final Supplier<List<PlacedCondition>> conditions;
  private final Supplier<CardFails> fails;
  private final Supplier<Set<String>> lookedAt;

  LintedCard(Scorecard card) {
    this.card = card;
    addShares(ScoringEngine.of(card).shares());
    Method inner =
        card.scoring().sectionMethod() == null
            ? card.scoring().method()
            : card.scoring().sectionMethod();
    for (int i = 0; i < card.sections().size(); i++) {
      add(card.sections().get(i), "/sections/" + i, null, card.scoring().method(), inner);
    }
    questions.forEach(one -> questionsById.put(one.id(), one));
    questions.forEach(one -> idsByPath.put(one.path(), one.id()));
    sections.forEach(one -> idsByPath.put(one.path(), one.section().id()));
    this.coverage = Suppliers.memoize(() -> CardCoverage.of(card));
    this.warnings = Suppliers.memoize(() -> ScorecardValidator.warnings(withoutLint(card)));
    this.conditions = Suppliers.memoize(() -> Conditions.of(this));
    this.fails = Suppliers.memoize(() -> new CardFails(this));
    this.lookedAt =
        Suppliers.memoize(
            () ->
                conditions.get().stream()
                    .flatMap(one -> one.condition().questions())
                    .collect(Collectors.toSet()));
  }

  /** What is switched off is left out later, where it is noted which entries do so. */
  private static Scorecard withoutLint(Scorecard card) {
    return card.toBuilder().lint(LintSettings.NONE).build();
  }

  private void addShares(ScoreNode node) {
    shares.put(node.id(), node.effectiveWeight());
    if (node instanceof SectionScore section) {
      section.parts().forEach(this::addShares);
    }
  }

  private void add(
      Section section, String path, @Nullable PlacedSection around, Method outer, Method inner) {
    Method own = section.method() == null ? inner : section.method();
    PlacedSection here = new PlacedSection(section, path, around, outer, own);
    sections.add(here);
    for (int i = 0; i < section.questions().size(); i++) {
      String id = section.questions().get(i).id();
      questions.add(
          new PlacedQuestion(
              section.questions().get(i),
              path + "/questions/" + i,
              here,
              card.scoring(),
              share(id)));
    }
    for (int i = 0; i < section.sections().size(); i++) {
      add(section.sections().get(i), path + "/sections/" + i, here, own, own);
    }
  }

  Scorecard card() {
    return card;
  }

  /** All sections, each before those within it. */
  List<PlacedSection> sections() {
    return sections;
  }

  /** All questions; those of a section before those of the sections within it. */
  List<PlacedQuestion> questions() {
    return questions;
  }

  /** The questions that decide a part of the score. */
  List<PlacedQuestion> counting() {
    return questions.stream().filter(PlacedQuestion::counts).toList();
  }

  Optional<PlacedQuestion> question(String id) {
    return Optional.ofNullable(questionsById.get(id));
  }

  /** The part of the score that a question or section decides, from 0 to 1. */
  double share(String id) {
    return exactShare(id).doubleValue();
  }

  /** The same, exactly. */
  Fraction exactShare(String id) {
    return shares.getOrDefault(id, Fraction.ZERO);
  }

  /** Whether shares are those of weights and points alone, whatever the answers. */
  boolean hasSteadyShares() {
    Set<Method> steady = Set.of(Method.WEIGHTED, Method.POINTS, Method.NONE);
    return steady.contains(card.scoring().method())
        && sections.stream().allMatch(one -> steady.contains(one.method()));
  }

  /** All conditions; of a part its own before those of the parts within it. */
  List<PlacedCondition> conditions() {
    return conditions.get();
  }

  /** The auto-fails that answers and conditions trigger. */
  CardFails fails() {
    return fails.get();
  }

  /** The questions that any condition looks at. */
  Set<String> lookedAt() {
    return lookedAt.get();
  }

  /** How many combinations of answers may still be tried for all conditions of the card. */
  Worlds.Budget budget() {
    return budget;
  }

  /** What the tests of the card reach. */
  CardCoverage coverage() {
    return coverage.get();
  }

  /** What reading the card warns of. */
  List<Problem> warnings() {
    return warnings.get();
  }

  /** Where the question or section of that id stands; of the card itself its tests. */
  String pathOf(String id) {
    return Stream.concat(
            sections.stream().filter(one -> one.section().id().equals(id)).map(PlacedSection::path),
            questions.stream().filter(one -> one.id().equals(id)).map(PlacedQuestion::path))
        .findFirst()
        .orElse("/tests");
  }

  /** The ids of all that stands around the value at {@code path}, and of what it belongs to. */
  Set<String> idsAt(String path) {
    Set<String> ids = new HashSet<>();
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      String id = idsByPath.get(path.substring(0, end));
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }
}
