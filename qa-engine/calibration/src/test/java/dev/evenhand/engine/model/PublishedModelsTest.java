package dev.evenhand.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every expected value of published-models/expected.json, one by one. */
class PublishedModelsTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  void value_ofPublishedSet_asExpected(Expected expected) {
    double found = ModelMetrics.value(expected.set(), expected.metric(), expected.field());

    assertThat(found)
        .isCloseTo(
            expected.value(),
            within(expected.tolerance() * Math.max(1, Math.abs(expected.value()))));
  }

  @Test
  void expected_allSets_noneLeftOut() {
    assertThat(expected()).hasSize(821);
    assertThat(expected().map(Expected::set).distinct()).hasSize(15);
  }

  record Expected(String set, String metric, String field, double value, double tolerance) {
    @Override
    public String toString() {
      return set + " " + metric + " " + field;
    }
  }

  static Stream<Expected> expected() {
    InputStream json =
        PublishedModelsTest.class.getResourceAsStream("/published-models/expected.json");
    List<Expected> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> set : JsonMapper.shared().readTree(json).properties()) {
      for (Map.Entry<String, JsonNode> metric : set.getValue().properties()) {
        for (Map.Entry<String, JsonNode> field : metric.getValue().properties()) {
          all.add(
              new Expected(
                  set.getKey(),
                  metric.getKey(),
                  field.getKey(),
                  field.getValue().path("value").asDouble(),
                  field.getValue().path("tolerance").asDouble()));
        }
      }
    }
    return all.stream();
  }
}
