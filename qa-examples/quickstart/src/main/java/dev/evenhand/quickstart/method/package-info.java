/** A scoring method of one's own: in go the parts of a section, out comes their median. */
@NullMarked
package dev.evenhand.quickstart.method;

import org.jspecify.annotations.NullMarked;
