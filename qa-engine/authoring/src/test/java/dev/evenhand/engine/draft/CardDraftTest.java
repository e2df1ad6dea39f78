package dev.evenhand.engine.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.layout.CardLayout;
import dev.evenhand.engine.scoring.TestVerdict;
import dev.evenhand.engine.testing.CardCoverage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardDraftTest {
  static List<String> templates() {
    return CardDraft.TEMPLATES;
  }

  @ParameterizedTest
  @MethodSource("templates")
  void template_isLaidOut_passesItsTests_andTheyReachEverything(String id) throws IOException {
    Scorecard card = CardDraft.template(id).orElseThrow();

    assertThat(TestVerdict.of(card)).isNotEmpty().allMatch(TestVerdict::passed);
    assertThat(CardCoverage.of(card).missed()).isEmpty();
    try (InputStream in = CardDraft.class.getResourceAsStream(id + ".scorecard.json")) {
      byte[] json = in.readAllBytes();
      assertThat(CardLayout.of(id, json).orThrow()).isEqualTo(new String(json, UTF_8));
    }
  }

  @Test
  void template_thatThereIsNot_isEmpty() {
    assertThat(CardDraft.template("none")).isEmpty();
  }

  @Test
  void card_fromATemplate_hasItsTests_andAnIdOfItsOwn() {
    CardDraft draft =
        CardDraft.from(CardDraft.template("points").orElseThrow(), "ours", "Our card");

    assertThat(draft.card().ref()).hasToString("ours@1.0.0");
    assertThat(draft.card().title()).hasToString("Our card");
    assertThat(draft.card().tests()).hasSize(4);
    assertThat(draft.computed()).isFalse();
  }

  @Test
  void card_fromATemplateWithoutTests_getsSome() {
    Scorecard bare =
        CardDraft.template("points").orElseThrow().toBuilder().tests(List.of()).build();

    CardDraft draft = CardDraft.from(bare, "ours", null);

    assertThat(draft.computed()).isTrue();
    assertThat(TestVerdict.of(draft.card())).hasSize(2).allMatch(TestVerdict::passed);
  }

  @Test
  void card_withAnIdThatIsNone_hasThatProblem() {
    CardDraft draft = CardDraft.from(CardDraft.template("points").orElseThrow(), "a b", null);

    assertThat(draft.json("x").problems())
        .extracting(problem -> problem.code())
        .containsExactly("bad-id");
  }
}
