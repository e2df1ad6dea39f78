/** Tables as people keep them: CSV, workbooks and JSON become rows. */
module dev.evenhand.engine.sheets {
  requires java.xml;
  requires org.apache.commons.compress;
  requires com.google.common;
  requires org.apache.commons.csv;
  requires org.dhatim.fastexcel.reader;
  requires transitive dev.evenhand.engine.scoring;
  requires static transitive org.jspecify;

  exports dev.evenhand.engine.sheet;
  exports dev.evenhand.engine.sheet.evaluation;
}
