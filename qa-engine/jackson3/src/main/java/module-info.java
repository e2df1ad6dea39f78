/** Our values in an application's own Jackson 3 mapper. */
@SuppressWarnings("module") // it is named after the Jackson whose mapper it is for
module dev.evenhand.engine.jackson3 {
  requires transitive tools.jackson.databind;
  requires transitive dev.evenhand.engine.scoring;
  requires static dev.evenhand.engine.calibration;
  requires static dev.evenhand.engine.report;
  requires static transitive org.jspecify;

  exports dev.evenhand.engine.jackson3;

  provides tools.jackson.databind.JacksonModule with
      dev.evenhand.engine.jackson3.EvenhandModule;
}
