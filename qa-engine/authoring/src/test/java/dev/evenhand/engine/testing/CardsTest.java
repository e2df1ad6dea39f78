package dev.evenhand.engine.testing;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** As {@code authoring.md} shows it. */
class CardsTest {
  @TestFactory
  Stream<DynamicTest> cards() {
    return ScorecardTests.of(Path.of("src/test/resources/dev/evenhand/engine/testing"));
  }
}
