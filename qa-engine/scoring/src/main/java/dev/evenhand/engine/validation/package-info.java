/**
 * Runs the rules of {@code dev.evenhand.api} over a card. In goes a card or a part of one, out come
 * the rules it breaks, each with the path of the property, such as {@code
 * /sections/0/questions/2/weight}. Start with {@link
 * dev.evenhand.engine.validation.ScorecardValidator}.
 */
@NullMarked
package dev.evenhand.engine.validation;

import org.jspecify.annotations.NullMarked;
