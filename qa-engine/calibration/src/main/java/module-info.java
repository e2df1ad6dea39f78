/** Reviewers measured as instruments: agreement, models, calibration, gates and plans. */
module dev.evenhand.engine.calibration {
  requires com.google.common;
  requires org.apache.commons.rng.api;
  requires org.apache.commons.rng.core;
  requires org.apache.commons.rng.sampling;
  requires org.apache.commons.rng.simple;
  requires org.apache.commons.statistics.distribution;
  requires transitive dev.evenhand.engine.scoring;
  requires transitive dev.evenhand.engine.sheets;
  requires static transitive org.jspecify;

  exports dev.evenhand.engine.agreement;
  exports dev.evenhand.engine.calibration;
  exports dev.evenhand.engine.calibration.judge;
  exports dev.evenhand.engine.calibration.verdict;
  exports dev.evenhand.engine.estimate;
  exports dev.evenhand.engine.gate;
  exports dev.evenhand.engine.gate.json;
  exports dev.evenhand.engine.model.consensus;
  exports dev.evenhand.engine.model.rasch;
  exports dev.evenhand.engine.model.severity;
  exports dev.evenhand.engine.model.variance;
  exports dev.evenhand.engine.plan;
  exports dev.evenhand.engine.plan.json;
  exports dev.evenhand.engine.ratings;
  exports dev.evenhand.engine.reviewer;
}
