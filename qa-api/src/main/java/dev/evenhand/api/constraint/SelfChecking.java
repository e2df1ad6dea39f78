package dev.evenhand.api.constraint;

import java.util.List;

/** A record that can tell which rules between its own properties it breaks. */
public interface SelfChecking {
  /** Every broken rule, in the order of the properties; empty if there is none. Never throws. */
  List<Breach> breaches();
}
