package dev.evenhand.engine.preview.page;

import gg.jte.html.OwaspHtmlTemplateOutput;

/** The blank form as one page. */
public record BlankPage(FormView form, PageFile style) {
  /** Of a form. */
  public static BlankPage of(FormView form) {
    return new BlankPage(form, PageFile.load("blank.css"));
  }

  /** The words of the page itself. */
  public String say(String key) {
    return form.words().say(key);
  }

  /** The whole page; the same bytes for the same form. */
  public String text() {
    CleanOutput output = new CleanOutput();
    JteblankGenerated.render(new OwaspHtmlTemplateOutput(output), null, this);
    return output.page();
  }
}
