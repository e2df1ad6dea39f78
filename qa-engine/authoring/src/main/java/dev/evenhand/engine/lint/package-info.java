/**
 * What a card can be used with and is likely not meant, or not good: rules with reason and remedy.
 * In goes a card without problems, out come findings, which are problems of the severity warning or
 * notice. Start with {@link dev.evenhand.engine.lint.CardLint}; the rules themselves are {@link
 * dev.evenhand.engine.lint.LintRule#all}.
 */
@NullMarked
package dev.evenhand.engine.lint;

import org.jspecify.annotations.NullMarked;
