/**
 * Every command on inputs that went wrong by chance. In goes a seed, out comes what is not as
 * promised. Start with {@link dev.evenhand.cli.fuzz.Fuzzer}.
 */
@NullMarked
package dev.evenhand.cli.fuzz;

import org.jspecify.annotations.NullMarked;
