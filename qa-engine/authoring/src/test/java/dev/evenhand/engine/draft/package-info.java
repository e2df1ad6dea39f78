@NullMarked
package dev.evenhand.engine.draft;

import org.jspecify.annotations.NullMarked;
