package dev.evenhand.engine.report;

import java.util.List;

/** Names that want to be markup, a formula, or invisible. */
public final class HostileNames {
  public static final String SCRIPT = "<script>alert(1)</script>";
  public static final String ATTRIBUTE = "\" onmouseover=\"alert(1)\" x=\"";
  public static final String STYLE = "</style><style>body{display:none}</style>";
  public static final String IMAGE = "'><img src=x onerror=alert(1)>";
  public static final String CDATA = "]]><b>bold</b>&lt;&amp;<!-- --><![CDATA[";
  public static final String BIDI = "\u202Egnp.exe\u2066";
  public static final String CONTROL = "bell\u0007null\u0000escape\u001B[31m";
  public static final String SURROGATE = "half \uD83D";
  public static final String FORMULA = "=HYPERLINK(\"//evil\",\"x\")";
  public static final String LONG = "long".repeat(2000);
  public static final String TEMPLATE = "${7*7} {{7*7}} #{7*7} @endif !{x} {} %s";
  public static final String MARKDOWN = "[x](javascript:alert(1)) | **b** `c` <i> www.evil.example";
  public static final String ADDRESS = "javascript:alert(1)";

  private HostileNames() {}

  public static List<String> all() {
    return List.of(
        SCRIPT, ATTRIBUTE, STYLE, IMAGE, CDATA, BIDI, CONTROL, SURROGATE, FORMULA, LONG, TEMPLATE,
        MARKDOWN, ADDRESS);
  }
}
