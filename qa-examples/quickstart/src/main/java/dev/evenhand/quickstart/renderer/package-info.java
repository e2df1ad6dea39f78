/** A report renderer of one's own: in goes a report, out comes a message for a chat program. */
@NullMarked
package dev.evenhand.quickstart.renderer;

import org.jspecify.annotations.NullMarked;
