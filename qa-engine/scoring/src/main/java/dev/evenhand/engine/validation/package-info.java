/**
 * The authoring rules, run. Start with {@link dev.evenhand.engine.validation.ScorecardValidator}.
 */
@NullMarked
package dev.evenhand.engine.validation;

import org.jspecify.annotations.NullMarked;
