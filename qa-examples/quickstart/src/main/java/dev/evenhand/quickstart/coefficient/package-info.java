/** A coefficient of one's own: in go ratings, out comes how far they agree by one's own measure. */
@NullMarked
package dev.evenhand.quickstart.coefficient;

import org.jspecify.annotations.NullMarked;
