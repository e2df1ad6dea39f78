/**
 * Copies that records keep of the collections they are given. In goes what a caller may change
 * later, out comes what nobody can, to any depth. Start with {@link dev.evenhand.api.copy.Copies}.
 * Exported to the engine alone.
 */
@NullMarked
package dev.evenhand.api.copy;

import org.jspecify.annotations.NullMarked;
