/**
 * Where plug-ins come in. In goes nothing but a name on the class path, out come cards or forms.
 * Start with {@link dev.evenhand.api.spi.ScorecardProvider}; {@link
 * dev.evenhand.api.spi.FormFormat} is for the forms of other systems, {@link
 * dev.evenhand.api.spi.AutoAnswerer} for programs that answer questions.
 */
@NullMarked
package dev.evenhand.api.spi;

import org.jspecify.annotations.NullMarked;
