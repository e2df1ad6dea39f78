/**
 * What a card can be used with and is likely not meant, or not good: rules with reason and remedy.
 */
@NullMarked
package dev.evenhand.engine.lint;

import org.jspecify.annotations.NullMarked;
