/**
 * Evaluation forms of Amazon Connect. In goes a form or an evaluation of theirs, out comes a card
 * or an evaluation of ours, and the other way round for cards. Start with {@link
 * dev.evenhand.scorecards.connect.ConnectFormat}; what becomes of each field is told in {@code
 * docs/other-systems.md}.
 */
@NullMarked
package dev.evenhand.scorecards.connect;

import org.jspecify.annotations.NullMarked;
