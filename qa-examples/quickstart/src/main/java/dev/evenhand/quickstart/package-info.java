/** Evenhand in a few lines each; run as tests, and quoted in the README. */
@NullMarked
package dev.evenhand.quickstart;

import org.jspecify.annotations.NullMarked;
