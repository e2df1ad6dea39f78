/** What a calibration tells, as text, HTML, Markdown, CSV, a workbook and JSON. */
@SuppressWarnings("requires-automatic") // jte names its module, but has no descriptor
module dev.evenhand.engine.report {
  requires com.google.common;
  requires dev.evenhand.engine.scoring;
  requires gg.jte.runtime;
  requires java.xml;
  requires org.apache.commons.csv;
  requires org.dhatim.fastexcel;
  requires transitive dev.evenhand.engine.calibration;
  requires static java.compiler;
  requires static transitive org.jspecify;

  exports dev.evenhand.engine.report;
  exports dev.evenhand.engine.report.csv;
  exports dev.evenhand.engine.report.document;
  exports dev.evenhand.engine.report.excel;
  exports dev.evenhand.engine.report.html;
  exports dev.evenhand.engine.report.json;
  exports dev.evenhand.engine.report.markdown;
  exports dev.evenhand.engine.report.text;

  uses dev.evenhand.engine.report.ReportRenderer;
}
