/**
 * Names of policies, conditions in words and plain tables, from which {@code engine.text} and the
 * reports are made. Not exported. In go values of cards, out come words and lines. Start with
 * {@link dev.evenhand.engine.words.Words} and {@link dev.evenhand.engine.words.TextTable}; what a
 * condition says is {@link dev.evenhand.engine.words.ConditionText} everywhere, and whatever is
 * JUnit XML is written by {@link dev.evenhand.engine.words.JUnitDocument}.
 */
@NullMarked
package dev.evenhand.engine.words;

import org.jspecify.annotations.NullMarked;
