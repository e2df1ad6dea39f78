/**
 * Where plug-ins come in. In goes nothing but a name on the class path, out come cards, forms,
 * answers or scores. Start with {@link dev.evenhand.api.spi.ScorecardProvider}; {@link
 * dev.evenhand.api.spi.FormFormat} is for the forms of other systems, {@link
 * dev.evenhand.api.spi.AutoAnswerer} for programs that answer questions, {@link
 * dev.evenhand.api.spi.ScoringMethod} for ways to make one score of many.
 */
@NullMarked
package dev.evenhand.api.spi;

import org.jspecify.annotations.NullMarked;
