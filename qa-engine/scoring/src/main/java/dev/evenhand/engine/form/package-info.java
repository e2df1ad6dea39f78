/**
 * What adapters for forms of other systems need: their JSON, of whatever shape, with the place of
 * each value, and what became of a form on its way as JSON.
 *
 * <p>In goes a file of another system, out come values that know their place. Start with {@link
 * dev.evenhand.engine.form.JsonValue}. The extension point itself is {@link
 * dev.evenhand.api.spi.FormFormat}.
 */
@NullMarked
package dev.evenhand.engine.form;

import org.jspecify.annotations.NullMarked;
