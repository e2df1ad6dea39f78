package dev.evenhand.engine.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualOrdersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "poor < fair < good",
        "never < sometimes < always",
        "neg < neutral < pos",
        "low < medium < high",
        "Strongly Disagree < disagree < neutral < agree < strongly agree",
        "mangelhaft < ausreichend < gut < sehr gut",
        "trifft nicht zu < trifft zu",
        "fail < pass",
        "C+ < B < A",
        "nein < teilweise < ja",
        "Not at all < Partly < Completely",
        "needs improvement < good < outstanding",
        "red < amber < green",
        "late < on time",
        "below < meets < exceeds",
        "trifft nicht zu < trifft teilweise zu < trifft zu",
        "none < minor < major"
      })
  void words_ofAUsualScale_areOrdered(String order) {
    List<String> words = List.of(order.split(" < ", -1));

    assertThat(UsualOrders.of(words.stream().sorted().toList())).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"neg < ind < pos", "poor < red", "good < gut", "poor", "ok < average"})
  void words_ofNoScaleOrOfTheSameRank_haveNoOrder(String words) {
    assertThat(UsualOrders.of(List.of(words.split(" < ", -1)))).isEmpty();
  }

  @Test
  void wordsOfWorth_areThoseThatSayHowGoodSomethingIs() {
    assertThat(UsualOrders.areOfWorth(List.of("Fail", "pass"))).isTrue();
    assertThat(UsualOrders.areOfWorth(List.of("no", "yes"))).isFalse();
    assertThat(UsualOrders.areOfWorth(List.of("low", "high"))).isFalse();
    assertThat(UsualOrders.isWord("quality")).isFalse();
  }

  @Test
  void wordsOfAmountAndOfHarm_areToldApart() {
    assertThat(UsualOrders.areOfAmount(List.of("High", "low"))).isTrue();
    assertThat(UsualOrders.areOfAmount(List.of("minor", "major"))).isFalse();
    assertThat(UsualOrders.areOfHarm(List.of("Major", "minor"))).isTrue();
    assertThat(UsualOrders.areOfHarm(List.of("poor", "good"))).isFalse();
    assertThat(UsualOrders.isWord("of-harm")).isFalse();
  }

  @Test
  void words_ofAScale_areKnownOneByOne() {
    assertThat(UsualOrders.isWord("Poor ")).isTrue();
    assertThat(UsualOrders.isWord("rude")).isFalse();
  }
}
