/**
 * What those who write scorecards work with: lint, tests with coverage, layout, new cards, preview.
 */
module dev.evenhand.engine.authoring {
  requires com.google.common;
  requires transitive dev.evenhand.engine.sheets;
  requires static transitive org.jspecify;
}
