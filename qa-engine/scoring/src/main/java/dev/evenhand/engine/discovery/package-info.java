/** Finds plug-ins in Java. In goes the type of a service, out come its implementations by name. */
@NullMarked
package dev.evenhand.engine.discovery;

import org.jspecify.annotations.NullMarked;
