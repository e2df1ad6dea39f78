/** Our values in an application's own Jackson 2 mapper. */
@SuppressWarnings("module") // it is named after the Jackson whose mapper it is for
module dev.evenhand.engine.jackson2 {
  requires transitive com.fasterxml.jackson.databind;
  requires transitive dev.evenhand.engine.scoring;
  requires static dev.evenhand.engine.calibration;
  requires static dev.evenhand.engine.report;
  requires static transitive org.jspecify;

  exports dev.evenhand.engine.jackson2;

  provides com.fasterxml.jackson.databind.Module with
      dev.evenhand.engine.jackson2.EvenhandModule;
}
