package dev.evenhand.engine.report.document;

import java.util.Locale;

/**
 * How a verdict sounds. A renderer gives each a colour and a symbol of its own, so that colour is
 * never the only sign.
 */
public enum Tone {
  RELIABLE,
  TENTATIVE,
  NOT_SETTLED,
  POOR,
  UNKNOWN,
  HARSH,
  LENIENT,
  PLAIN,
  /** Clearly different, where neither way is better. */
  OTHER;

  /** The tone in lower case with hyphens, a name for style sheets. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
