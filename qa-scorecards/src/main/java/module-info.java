/** Ready-made scorecards, and adapters for the forms of other systems. */
@SuppressWarnings("opens") // a package of nothing but the cards, which others shall find
module dev.evenhand.scorecards {
  requires transitive dev.evenhand.api;
  requires dev.evenhand.engine.scoring;
  requires static transitive org.jspecify;

  exports dev.evenhand.scorecards.connect;
  exports dev.evenhand.scorecards.genesys;

  opens dev.evenhand.scorecards;

  provides dev.evenhand.api.spi.FormFormat with
      dev.evenhand.scorecards.connect.ConnectFormat,
      dev.evenhand.scorecards.genesys.GenesysFormat;
}
