/**
 * Tables as people keep them. In go the bytes of a CSV, of a workbook or of flat JSON objects; out
 * come the names of the columns, the rows with their lines, and what had to be guessed to read
 * them. Nothing is known of what the cells mean. Start with {@link
 * dev.evenhand.engine.sheet.SheetReader}.
 */
@NullMarked
package dev.evenhand.engine.sheet;

import org.jspecify.annotations.NullMarked;
