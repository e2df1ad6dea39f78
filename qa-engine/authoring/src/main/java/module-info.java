/**
 * What those who write scorecards work with: lint, tests with coverage, layout, new cards, preview.
 */
@SuppressWarnings("requires-automatic") // jte names its module, but has no descriptor
module dev.evenhand.engine.authoring {
  requires com.google.common;
  requires gg.jte.runtime;
  requires jdk.httpserver;
  requires transitive dev.evenhand.engine.sheets;
  requires static java.compiler;
  requires static transitive org.jspecify;
  requires static transitive org.junit.jupiter.api;

  exports dev.evenhand.engine.draft;
  exports dev.evenhand.engine.layout;
  exports dev.evenhand.engine.lint;
  exports dev.evenhand.engine.preview;
  exports dev.evenhand.engine.testing;
}
