/** The {@code qa} command. */
@NullMarked
package dev.evenhand.cli;

import org.jspecify.annotations.NullMarked;
