package dev.evenhand.engine.card;

import dev.evenhand.engine.fixture.Refusals;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is refused in a card, word by word: {@code card-refusals.txt}. */
class CardRefusalsTest {
  static final Refusals REFUSALS =
      new Refusals("card/card-refusals.txt", CardJson.GOOD, CardJson::problems);

  @TestFactory
  Stream<DynamicTest> read_mistake_problemsAsListed() {
    return REFUSALS.tests();
  }
}
