package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.FailedSectionPolicy;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section with its method resolved.
 *
 * @param transparent its parts weigh beside those of the nearest section around it that is not
 */
record CompiledSection(
    String id,
    Text title,
    @Nullable BigDecimal weight,
    Method method,
    boolean transparent,
    FailedSectionPolicy failedSection,
    @Nullable Bounds bounds,
    List<AutoFail> autoFail,
    Marks marks,
    List<CompiledQuestion> questions,
    List<CompiledSection> sections) {

  static CompiledSection of(Section section, CompiledCard.Policies around) {
    CompiledCard.Policies policies = around.within(section);
    boolean transparent =
        around.method() == Method.WEIGHTED
            && policies.method() == Method.WEIGHTED
            && section.weight() == null;
    return new CompiledSection(
        section.id(),
        section.title(),
        section.weight(),
        policies.method(),
        transparent,
        policies.failedSection(),
        section.bounds(),
        section.autoFail(),
        new Marks(section.passMark(), section.bands(), policies.rounding()),
        section.questions().stream()
            .map(question -> CompiledQuestion.of(question, policies))
            .toList(),
        section.sections().stream().map(inner -> of(inner, policies)).toList());
  }

  /** Every question in it, at any depth. */
  Stream<CompiledQuestion> allQuestions() {
    return Stream.concat(
        questions.stream(), sections.stream().flatMap(CompiledSection::allQuestions));
  }
}
