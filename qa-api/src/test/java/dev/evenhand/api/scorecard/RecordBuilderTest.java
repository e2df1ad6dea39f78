package dev.evenhand.api.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordBuilderTest {
  private static final Set<String> GIVEN_AT_FIRST = Set.of("id", "version", "kind");
  private static final Scoring SCORING = Scoring.builder().sectionMethod(Method.POINTS).build();
  private static final Question QUESTION =
      Question.builder("greeting", QuestionKind.YesNo.PLAIN)
          .ask("Did they greet?")
          .weight(5)
          .bonus(true)
          .autoFail(new AutoFail(List.of("no"), AutoFail.Scope.SECTION, AutoFail.Effect.ZERO))
          .build();

  @ParameterizedTest
  @ValueSource(classes = {Scorecard.class, Section.class, Question.class, Scoring.class})
  void builder_everyComponent_hasASetterOfItsNameAndType(Class<?> type) throws Exception {
    Class<?> builder = type.getMethod("toBuilder").getReturnType();
    for (RecordComponent component : type.getRecordComponents()) {
      if (!GIVEN_AT_FIRST.contains(component.getName())) {
        assertThat(builder.getMethod(component.getName(), component.getType()).getReturnType())
            .isAssignableFrom(builder);
      }
    }
  }

  @Test
  void toBuilder_nothingChanged_sameRecord() {
    Section section = Section.of("opening", "Opening", null, List.of(QUESTION));
    Scorecard card =
        Scorecard.of(new ScorecardRef("phone", "1.0.0"), "Phone", SCORING, List.of(section));
    assertThat(card.toBuilder().build()).isEqualTo(card);
    assertThat(section.toBuilder().build()).isEqualTo(section);
    assertThat(QUESTION.toBuilder().build()).isEqualTo(QUESTION);
    assertThat(SCORING.toBuilder().build()).isEqualTo(SCORING);
  }

  @Test
  void build_componentMissing_namedAsTheRecordNamesIt() {
    Section.Builder nameless = Section.builder("opening").title((Text) null);
    assertThatThrownBy(nameless::build)
        .isInstanceOf(NullPointerException.class)
        .hasMessage("title");
  }
}
