/**
 * What cards, scores and comparisons say in words: in goes what was found, out come the words that
 * people read. Start with {@link dev.evenhand.engine.text.ConditionText}. Not exported.
 */
@NullMarked
package dev.evenhand.engine.text;

import org.jspecify.annotations.NullMarked;
