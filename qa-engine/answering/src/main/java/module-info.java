/** Questions answered by patterns in a transcript, by facts and by models. */
module dev.evenhand.engine.answering {
  requires re2j;
  requires transitive dev.evenhand.engine.scoring;
  requires static transitive org.jspecify;

  exports dev.evenhand.engine.answering;
}
