/**
 * The vocabulary of Evenhand: scorecards, evaluations, scores and problems as immutable records,
 * their authoring rules as Bean Validation constraints, and the extension points. No I/O.
 */
@SuppressWarnings("module") // copies are shown to modules that are compiled later
module dev.evenhand.api {
  requires transitive jakarta.validation;
  requires static transitive org.jspecify;

  exports dev.evenhand.api.constraint;
  exports dev.evenhand.api.evaluation;
  exports dev.evenhand.api.form;
  exports dev.evenhand.api.problem;
  exports dev.evenhand.api.score;
  exports dev.evenhand.api.scorecard;
  exports dev.evenhand.api.spi;
  exports dev.evenhand.api.wire;

  // How records copy what they are given is the library's own.
  exports dev.evenhand.api.copy to
      dev.evenhand.engine.authoring,
      dev.evenhand.engine.scoring,
      dev.evenhand.engine.calibration,
      dev.evenhand.engine.report;

  // Bean Validation reads the components of the records. A qualified opens would name one provider.
  opens dev.evenhand.api.constraint;
  opens dev.evenhand.api.scorecard;
}
