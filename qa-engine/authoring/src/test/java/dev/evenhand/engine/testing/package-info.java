@NullMarked
package dev.evenhand.engine.testing;

import org.jspecify.annotations.NullMarked;
