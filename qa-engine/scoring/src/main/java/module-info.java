/** Cards read and validated, evaluations read and scored, and scores explained and compared. */
@SuppressWarnings("module") // the packages below are shown to modules that are compiled later
module dev.evenhand.engine.scoring {
  requires com.google.common;
  requires java.logging;
  requires java.xml;
  requires org.hibernate.validator;
  requires tools.jackson.core;
  requires transitive dev.evenhand.api;
  requires static transitive org.jspecify;

  exports dev.evenhand.engine.card;
  exports dev.evenhand.engine.catalog;
  exports dev.evenhand.engine.compare;
  exports dev.evenhand.engine.evaluation;
  exports dev.evenhand.engine.explain;
  exports dev.evenhand.engine.form;
  exports dev.evenhand.engine.method;
  exports dev.evenhand.engine.output;
  exports dev.evenhand.engine.scoring;
  exports dev.evenhand.engine.text;
  exports dev.evenhand.engine.validation;
  exports dev.evenhand.engine.wire;

  // How plug-ins are found, the token tree and the wording are the library's own.
  exports dev.evenhand.engine.discovery to
      dev.evenhand.engine.report;
  exports dev.evenhand.engine.json to
      dev.evenhand.engine.authoring,
      dev.evenhand.engine.calibration,
      dev.evenhand.engine.report,
      dev.evenhand.engine.sheets;
  exports dev.evenhand.engine.words to
      dev.evenhand.engine.authoring,
      dev.evenhand.engine.calibration,
      dev.evenhand.engine.report,
      dev.evenhand.engine.sheets;

  uses dev.evenhand.api.spi.FormFormat;
  uses dev.evenhand.api.spi.ScorecardProvider;
  uses dev.evenhand.api.spi.ScoringMethod;
}
