/**
 * Ways to make one score of many that cards call by name. In goes a name, out comes the {@link
 * dev.evenhand.api.spi.ScoringMethod} that calculates. Start with {@link
 * dev.evenhand.engine.method.ScoringMethods}.
 */
@NullMarked
package dev.evenhand.engine.method;

import org.jspecify.annotations.NullMarked;
