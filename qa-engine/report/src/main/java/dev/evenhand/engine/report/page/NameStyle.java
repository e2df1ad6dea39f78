package dev.evenhand.engine.report.page;

import org.jspecify.annotations.Nullable;

/** How names behave at the end of a line. */
final class NameStyle {
  /** As many letters as stand on one line of a phone, whatever stands around them. */
  private static final int SHORT = 24;

  private NameStyle() {}

  /** The class of a name that is not broken at its hyphens; null of a longer one, or of words. */
  static @Nullable String of(String name) {
    return name.length() <= SHORT && name.indexOf(' ') < 0 ? "whole" : null;
  }
}
