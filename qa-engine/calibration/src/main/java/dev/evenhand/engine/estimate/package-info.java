/**
 * What every analysis answers with: a value or the reason why there is none, and how sure it is.
 *
 * <p>In go what was found and why something was not; out comes an {@link
 * dev.evenhand.engine.estimate.Estimate}, where to start, of a number, a model or a finding, and an
 * {@link dev.evenhand.engine.estimate.Interval} with how it was made. The room knows no other room
 * of the library and computes nothing.
 */
@NullMarked
package dev.evenhand.engine.estimate;

import org.jspecify.annotations.NullMarked;
