package dev.evenhand.engine.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Profile;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonScorecardsWriteTest {
  private static final String CANONICAL =
      """
      {
        "id": "c",
        "version": "1.0.0",
        "title": {"de": "Karte", "en": "Card"},
        "scoring": {"profile": "genesys", "passMark": 80.5},
        "scales": {"quality": [{"value": "poor", "score": 0}, {"value": "good", "score": 1}]},
        "sections": [
          {
            "id": "s",
            "title": "S",
            "questions": [
              {"id": "a", "ask": "A?", "type": "yes-no", "autoFail": [{"on": ["no"], "effect": "keep"}]},
              {
                "id": "b",
                "ask": "B?",
                "type": "rating",
                "weight": 0.5,
                "critical": true,
                "errorOn": ["poor"],
                "shownWhen": {"all": [{"question": "a", "is": ["yes"]}, {"metadata": "time", "above": 900}]},
                "scale": "quality"
              }
            ]
          }
        ]
      }
      """;

  @Test
  void write_ofWhatIsCanonical_givesTheSameBytes() {
    assertThat(JsonScorecards.write(read(CANONICAL).orThrow())).isEqualTo(CANONICAL);
  }

  @Test
  void write_leavesOutWhatIsTheDefault() {
    Scorecard card =
        read("""
                {"id": "c", "version": "1.0.0", "title": "C", "channels": [], "tests": [],
                 "scoring": {"method": "weighted", "bounds": "capped", "shown": {"digits": 2}},
                 "sections": [{"id": "s", "title": "S", "questions": [
                   {"id": "a", "ask": "A?", "type": "yes-no", "bonus": false, "excluded": false,
                    "autoFail": [{"on": ["no"], "fails": "scorecard", "effect": "zero"}],
                    "options": [{"value": "yes", "score": 1}, {"value": "no", "score": 0}]}]}]}
                """)
            .orThrow();

    assertThat(JsonScorecards.write(card))
        .isEqualTo(
            """
            {
              "id": "c",
              "version": "1.0.0",
              "title": "C",
              "sections": [
                {
                  "id": "s",
                  "title": "S",
                  "questions": [{"id": "a", "ask": "A?", "type": "yes-no", "autoFail": [{"on": ["no"]}]}]
                }
              ]
            }
            """);
  }

  @Test
  void write_cardWithoutTheMethodForSectionsThatItsProfilePresets_writesTheMethodOfTheCard() {
    String weighted = CANONICAL.replace("\"title\": \"S\"", "\"title\": \"S\", \"weight\": 1");
    Scorecard card = read(weighted.replace("genesys", "verint")).orThrow();
    Scorecard plain =
        card.toBuilder()
            .description(null)
            .scoring(Profile.VERINT.scoring().toBuilder().sectionMethod(null).build())
            .build();

    assertThat(JsonScorecards.write(plain))
        .contains("\"scoring\": {\"profile\": \"verint\", \"sectionMethod\": \"weighted\"}");
    assertThat(plain.scoring().method()).isEqualTo(Method.WEIGHTED);
  }

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @Test
  void readOfWrite_randomCards_isTheCard() {
    long valid =
        seeds()
            .mapToObj(RandomCards::card)
            .filter(card -> ScorecardValidator.validate(card).isEmpty())
            .peek(
                card -> {
                  String json = JsonScorecards.write(card);
                  Checked<Scorecard> back = read(json);
                  assertThat(back.problems()).as(json).isEmpty();
                  assertThat(back.orThrow()).as(json).isEqualTo(card);
                  assertThat(JsonScorecards.write(back.orThrow())).isEqualTo(json);
                })
            .count();

    assertThat(valid).as("cards that break no rule, of 400").isGreaterThan(150);
  }

  static Stream<Path> readyMade() throws IOException {
    Path folder = Path.of("../../qa-scorecards/src/main/resources/dev/evenhand/scorecards");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("readyMade")
  void readOfWrite_readyMadeCards_isTheCard(Path file) {
    Scorecard card = JsonScorecards.read(file).orThrow();

    assertThat(read(JsonScorecards.write(card)).orThrow()).isEqualTo(card);
  }

  private static Checked<Scorecard> read(String json) {
    return JsonScorecards.read("c.json", json.getBytes(StandardCharsets.UTF_8));
  }
}
