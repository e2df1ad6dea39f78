/** Values or the reasons why there are none, and intervals. */
@NullMarked
package dev.evenhand.engine.estimate;

import org.jspecify.annotations.NullMarked;
