package dev.evenhand.scorecards.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"forms.FormLoss", "connect.ConnectLoss", "genesys.GenesysLoss"})
  void texts_areThoseOfTheLosses(String name) throws ReflectiveOperationException, IOException {
    Class<?> losses = Class.forName("dev.evenhand.scorecards." + name);
    Set<String> keys = keys(name.substring(0, name.indexOf('.')));
    Set<String> told =
        keys.stream()
            .filter(key -> key.endsWith(".words") || key.endsWith(".scores"))
            .map(key -> key.substring(0, key.lastIndexOf('.')))
            .collect(Collectors.toSet());

    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(named(losses), everLost(keys)).collect(Collectors.toSet()));
    assertThat(keys.stream().filter(key -> key.endsWith(".remedy")))
        .allMatch(key -> told.contains(key.substring(0, key.lastIndexOf('.'))));
  }

  private static Stream<String> named(Class<?> losses) {
    return Arrays.stream(losses.getEnumConstants()).map(loss -> ((Enum<?>) loss).name());
  }

  /** The losses of what a part never keeps, which need no name in the code. */
  private static Stream<String> everLost(Set<String> keys) {
    return keys.stream()
        .filter(key -> key.startsWith("lost."))
        .map(key -> key.substring(key.lastIndexOf('.') + 1));
  }

  private static Set<String> keys(String name) throws IOException {
    String file = "/META-INF/evenhand/form-texts/" + name + ".properties";
    Properties texts = new Properties();
    try (InputStream in = Objects.requireNonNull(FormTexts.class.getResourceAsStream(file))) {
      texts.load(in);
    }
    return texts.stringPropertyNames();
  }
}
