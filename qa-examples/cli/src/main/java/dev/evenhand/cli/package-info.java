/**
 * The {@code qa} command: a class for each of its commands, and for each group of options that
 * several have. In go arguments and files, out come files, text and an exit code. Start with {@code
 * Qa}.
 */
@NullMarked
package dev.evenhand.cli;

import org.jspecify.annotations.NullMarked;
