package dev.evenhand.engine.gate.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.text.ProblemPage;
import dev.evenhand.engine.text.ProblemPages;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages about gates say what the reader of gates says. */
class GatePagesTest {
  static Stream<ProblemPage> pages() {
    return ProblemPages.all().stream().filter(page -> page.context().equals("gates"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void before_givesExactlyTheCode_andAfterNone(ProblemPage page) {
    ProblemPage.Change change = page.changes().get(0);

    assertThat(JsonGatesTest.problems(change.before())).containsExactly(page.says());
    assertThat(JsonGatesTest.problems(change.after())).isEmpty();
  }
}
