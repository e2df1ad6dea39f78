package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section, or the card itself, with everything resolved that does not depend on answers.
 *
 * @param index its number in display order, each before the sections in it; 0 is the card
 * @param around the index of the section around it
 * @param weight the declared one, or 1
 * @param own whether it has a score of its own: not where it is transparent, and its parts weigh
 *     beside those of the nearest section around it that is not; nor within a section that deducts,
 *     which counts the answers at any depth
 * @param bonus whether it stands at a weighted level and holds bonus questions alone, by points
 * @param start what it begins with under deductions
 */
record CompiledSection(
    int index,
    int around,
    String id,
    Text title,
    @Nullable BigDecimal declaredWeight,
    Fraction weight,
    Method method,
    boolean own,
    boolean bonus,
    Fraction start,
    FailedSectionPolicy failedSection,
    SectionLimits limits,
    @Nullable Bounds bounds,
    Marks marks,
    List<Trigger> autoFail,
    @Nullable Shown shown,
    List<Integer> dependsOn,
    List<CompiledQuestion> questions,
    List<CompiledSection> sections)
    implements CompiledNode {

  /** One with a score of its own and nothing that limits, fails or hides it: around a card. */
  static CompiledSection root(
      String id,
      Text title,
      Method method,
      Fraction start,
      FailedSectionPolicy failedSection,
      Marks marks,
      List<CompiledQuestion> questions,
      List<CompiledSection> sections) {
    return new CompiledSection(
        CompiledCard.ROOT,
        CompiledCard.ROOT,
        id,
        title,
        null,
        Fraction.ONE,
        method,
        true,
        false,
        start,
        failedSection,
        SectionLimits.NONE,
        null,
        marks,
        List.of(),
        null,
        List.of(),
        questions,
        sections);
  }

  boolean transparent() {
    return !own && method == Method.WEIGHTED;
  }

  /** Whether sections of bonus questions alone add to what its parts come to. */
  boolean hasBonusSections() {
    return method == Method.WEIGHTED
        && sections.stream()
            .anyMatch(inner -> inner.bonus || (inner.transparent() && inner.hasBonusSections()));
  }

  /** Every question in it, at any depth, in display order. */
  Stream<CompiledQuestion> allQuestions() {
    return Stream.concat(
        questions.stream(), sections.stream().flatMap(CompiledSection::allQuestions));
  }

  /** It and every section in it, at any depth, in display order. */
  Stream<CompiledSection> allSections() {
    return Stream.concat(Stream.of(this), sections.stream().flatMap(CompiledSection::allSections));
  }

  /** The same section with other rules and parts. */
  CompiledSection with(
      List<Trigger> rules,
      SectionLimits limited,
      List<CompiledQuestion> asked,
      List<CompiledSection> inner) {
    return new CompiledSection(
        index,
        around,
        id,
        title,
        declaredWeight,
        weight,
        method,
        own,
        bonus,
        start,
        failedSection,
        limited,
        bounds,
        marks,
        rules,
        shown,
        dependsOn,
        asked,
        inner);
  }

  /** Its id, and in brackets its title, for messages. */
  String named() {
    return "'%s' (%s)".formatted(id, title);
  }
}
