@NullMarked
package dev.evenhand.engine.layout;

import org.jspecify.annotations.NullMarked;
