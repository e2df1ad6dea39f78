package dev.evenhand.cli.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import tools.jackson.databind.JsonNode;

/** Deque's axe-core: what keeps people from reading a page, as far as a program can tell. */
final class Axe {
  private static final String RUN =
      """
      axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.map(v =>
          v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 5).map(n => n.html).join(' | ')))
      """;

  private final String script;

  private Axe(String script) {
    this.script = script;
  }

  static Axe load() throws IOException {
    Properties pom = new Properties();
    pom.load(new StringReader(text("/META-INF/maven/org.webjars.npm/axe-core/pom.properties")));
    return new Axe(
        text(
            "/META-INF/resources/webjars/axe-core/%s/axe.min.js"
                .formatted(pom.getProperty("version"))));
  }

  /** What is wrong with the page that the tab shows. */
  List<String> violations(Tab tab) {
    tab.evaluate(script + "; 1");
    List<String> all = new ArrayList<>();
    for (JsonNode violation : tab.evaluate(RUN)) {
      all.add(violation.asString());
    }
    return all;
  }

  private static String text(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Axe.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
