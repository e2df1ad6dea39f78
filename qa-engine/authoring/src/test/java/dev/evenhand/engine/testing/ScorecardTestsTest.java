package dev.evenhand.engine.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.engine.catalog.ScorecardCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ScorecardTestsTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> cardOfThisModule_passesItsTests() {
    return ScorecardTests.of(Cards.CONDITIONS);
  }

  @Test
  void test_ofAFile_knowsItsLine() throws IOException {
    List<DynamicTest> tests = ScorecardTests.of(Cards.CONDITIONS).toList();

    assertThat(tests)
        .extracting(DynamicTest::getDisplayName)
        .containsExactly("conditions@1.0.0: all is well", "conditions@1.0.0: nobody says the tone");
    List<String> lines = Files.readAllLines(Cards.CONDITIONS);
    for (DynamicTest test : tests) {
      String place = test.getTestSourceUri().orElseThrow().toString();
      assertThat(place).startsWith(Cards.CONDITIONS.toUri() + "?line=").endsWith("&column=5");
      int line = Integer.parseInt(place.replaceAll(".*line=([0-9]+).*", "$1"));
      assertThat(lines.get(line - 1)).contains(test.getDisplayName().split(": ", 2)[1]);
    }
  }

  @Test
  void tests_ofAFolder_areThoseOfItsCards_andOneForEachBadFile() throws IOException {
    Files.copy(Cards.CONDITIONS, folder.resolve("a.scorecard.json"));
    Files.writeString(folder.resolve("b.scorecard.json"), "{}");

    List<DynamicTest> tests = ScorecardTests.of(folder).toList();

    assertThat(tests).hasSize(3);
    assertThatThrownBy(() -> tests.get(0).getExecutable().execute())
        .hasMessageContaining("b.scorecard.json");
    assertThat(tests.get(1).getTestSourceUri().orElseThrow().toString())
        .contains("a.scorecard.json?line=");
  }

  @Test
  void test_ofACatalogueOfCardsWithoutFiles_knowsNoPlace() {
    ScorecardCatalog catalog =
        ScorecardCatalog.builder().card(Cards.conditions(), "database").build().catalog();

    assertThat(ScorecardTests.of(catalog))
        .hasSize(2)
        .allMatch(test -> test.getTestSourceUri().isEmpty());
  }

  @Test
  void test_thatFails_saysWhatIsOtherwise() throws IOException {
    Path file = folder.resolve("a.scorecard.json");
    Files.writeString(
        file, Files.readString(Cards.CONDITIONS).replace("\"percent\": 100,", "\"percent\": 99,"));
    DynamicTest first = ScorecardTests.of(file).findFirst().orElseThrow();

    assertThatThrownBy(() -> first.getExecutable().execute())
        .isInstanceOf(AssertionError.class)
        .hasMessage("percent is 100.00, expected 99");
  }

  @Test
  void card_withoutTests_fails() {
    DynamicTest only =
        ScorecardTests.of(Cards.conditions().toBuilder().tests(List.of()).build())
            .findFirst()
            .orElseThrow();

    assertThatThrownBy(() -> only.getExecutable().execute())
        .hasMessage("conditions@1.0.0 has no tests");
  }

  @Test
  void card_thatExtendsOneOutsideItsFolder_saysWhatToDo() throws IOException {
    Path file = folder.resolve("a.scorecard.json");
    Files.writeString(
        file, "{\"id\": \"a\", \"version\": \"1.0.0\", \"extends\": \"elsewhere@1.0.0\"}");
    DynamicTest only = ScorecardTests.of(file).findFirst().orElseThrow();

    assertThatThrownBy(() -> only.getExecutable().execute())
        .hasMessageContaining("Put that card into the same folder");
  }
}
