/**
 * Words, numbers and tables of which texts are made. For the other rooms of the library only: start
 * with {@link dev.evenhand.engine.words.Words} and {@link dev.evenhand.engine.words.TextTable}.
 */
@NullMarked
package dev.evenhand.engine.words;

import org.jspecify.annotations.NullMarked;
