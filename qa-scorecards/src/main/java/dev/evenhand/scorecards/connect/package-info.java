/**
 * Evaluation forms of Amazon Connect. Start with {@link
 * dev.evenhand.scorecards.connect.ConnectFormat}; what becomes of each field is told in {@code
 * docs/other-systems.md}.
 */
@NullMarked
package dev.evenhand.scorecards.connect;

import org.jspecify.annotations.NullMarked;
