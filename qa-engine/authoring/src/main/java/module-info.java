/**
 * What those who write scorecards work with: lint, tests with coverage, layout, new cards, preview.
 */
module dev.evenhand.engine.authoring {
  requires com.google.common;
  requires java.xml;
  requires transitive dev.evenhand.engine.sheets;
  requires static transitive org.jspecify;
  requires static transitive org.junit.jupiter.api;

  exports dev.evenhand.engine.draft;
  exports dev.evenhand.engine.layout;
  exports dev.evenhand.engine.testing;
}
