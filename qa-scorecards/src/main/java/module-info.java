/** Ready-made scorecards, and adapters for the forms of other systems. */
module dev.evenhand.scorecards {
  requires transitive dev.evenhand.api;
  requires dev.evenhand.engine;
  requires static transitive org.jspecify;
}
