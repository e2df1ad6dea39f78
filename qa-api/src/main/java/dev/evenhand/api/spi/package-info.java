/** Where plug-ins come in. Start with {@link dev.evenhand.api.spi.ScorecardProvider}. */
@NullMarked
package dev.evenhand.api.spi;

import org.jspecify.annotations.NullMarked;
