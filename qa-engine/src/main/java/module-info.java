/** The library: scoring, agreement, calibration, catalogue, files and reports. */
@SuppressWarnings("requires-automatic") // jte names its module, but has no descriptor
module dev.evenhand.engine {
  requires com.google.common;
  requires gg.jte.runtime;
  requires java.logging;
  requires java.xml;
  requires org.apache.commons.csv;
  requires org.apache.commons.io;
  requires org.apache.commons.rng.api;
  requires org.apache.commons.rng.core;
  requires org.apache.commons.rng.sampling;
  requires org.apache.commons.rng.simple;
  requires org.apache.commons.statistics.distribution;
  requires org.dhatim.fastexcel;
  requires org.hibernate.validator;
  requires tools.jackson.core;
  requires transitive dev.evenhand.api;
  requires static java.compiler;
  requires static transitive org.jspecify;

  exports dev.evenhand.engine.agreement;
  exports dev.evenhand.engine.calibration;
  exports dev.evenhand.engine.card;
  exports dev.evenhand.engine.catalog;
  exports dev.evenhand.engine.compare;
  exports dev.evenhand.engine.csv;
  exports dev.evenhand.engine.estimate;
  exports dev.evenhand.engine.evaluation;
  exports dev.evenhand.engine.explain;
  exports dev.evenhand.engine.form;
  exports dev.evenhand.engine.gate;
  exports dev.evenhand.engine.gate.json;
  exports dev.evenhand.engine.model.consensus;
  exports dev.evenhand.engine.model.rasch;
  exports dev.evenhand.engine.model.severity;
  exports dev.evenhand.engine.model.variance;
  exports dev.evenhand.engine.output;
  exports dev.evenhand.engine.plan;
  exports dev.evenhand.engine.plan.json;
  exports dev.evenhand.engine.report;
  exports dev.evenhand.engine.report.csv;
  exports dev.evenhand.engine.report.document;
  exports dev.evenhand.engine.report.excel;
  exports dev.evenhand.engine.report.html;
  exports dev.evenhand.engine.report.json;
  exports dev.evenhand.engine.report.markdown;
  exports dev.evenhand.engine.report.text;
  exports dev.evenhand.engine.reviewer;
  exports dev.evenhand.engine.scoring;
  exports dev.evenhand.engine.text;
  exports dev.evenhand.engine.validation;

  uses dev.evenhand.api.spi.FormFormat;
  uses dev.evenhand.api.spi.ScorecardProvider;
}
