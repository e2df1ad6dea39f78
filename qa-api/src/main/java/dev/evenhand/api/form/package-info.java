/**
 * Forms of other systems on their way to a scorecard and back, and what became of everything in
 * them. A form goes in and a card comes out, or the other way round. Start with {@link
 * dev.evenhand.api.form.TransferReport}; who knows a system implements {@link
 * dev.evenhand.api.spi.FormFormat}.
 */
@NullMarked
package dev.evenhand.api.form;

import org.jspecify.annotations.NullMarked;
