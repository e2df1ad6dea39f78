/** Ready-made scorecards, and adapters for the forms of other systems. */
@SuppressWarnings("opens") // so far the package holds only the cards, which others shall find
module dev.evenhand.scorecards {
  requires transitive dev.evenhand.api;
  requires dev.evenhand.engine;
  requires static transitive org.jspecify;

  opens dev.evenhand.scorecards;
}
