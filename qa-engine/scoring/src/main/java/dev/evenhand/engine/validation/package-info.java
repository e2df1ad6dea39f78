/**
 * The authoring rules, run. In goes a card or a part of one, out come its broken rules, each with
 * the place in the file. Start with {@link dev.evenhand.engine.validation.ScorecardValidator}.
 */
@NullMarked
package dev.evenhand.engine.validation;

import org.jspecify.annotations.NullMarked;
