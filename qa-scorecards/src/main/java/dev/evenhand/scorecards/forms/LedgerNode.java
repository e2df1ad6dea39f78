package dev.evenhand.scorecards.forms;

import java.util.Map;

/**
 * An object about whose properties it is noted in a {@link Ledger} what became of them. A note
 * about a property that the object does not have is no note.
 */
public abstract class LedgerNode {
  private final String pointer;
  private final Ledger ledger;

  LedgerNode(String pointer, Ledger ledger) {
    this.pointer = pointer;
    this.ledger = ledger;
  }

  /** Where everything is noted. */
  public final Ledger ledger() {
    return ledger;
  }

  /** The pointer of the property {@code name}. */
  public final String at(String name) {
    return pointer + "/" + name;
  }

  /** Notes that these properties arrive as they are. */
  public final void exactly(String... names) {
    for (String name : names) {
      ledger.exactly(at(name));
    }
  }

  /** Notes that the property arrives as it is, if {@code same}. */
  public final void exactlyIf(boolean same, String name) {
    if (same) {
      exactly(name);
    }
  }

  /** Notes that the property arrives as it is, if {@code same}, or else something close to it. */
  public final void exactlyOr(boolean same, String name, Loss loss) {
    if (same) {
      exactly(name);
    } else {
      approximated(name, loss);
    }
  }

  /** Notes that the property arrives as it is, if {@code same}, or else that it is lost. */
  public final void exactlyOrDropped(boolean same, String name, Loss loss) {
    if (same) {
      exactly(name);
    } else {
      dropped(name, loss);
    }
  }

  /** Notes that something close to the property arrives. */
  public final void approximated(String name, Loss loss) {
    ledger.approximated(at(name), loss);
  }

  /** Notes that the property is lost, and all in it. */
  public final void dropped(String name, Loss loss) {
    ledger.dropped(at(name), loss);
  }

  /** Notes one loss of several properties. */
  public final void dropped(Loss loss, String... names) {
    for (String name : names) {
      dropped(name, loss);
    }
  }

  /** Notes the losses of properties by their names. */
  public final void droppedAll(Map<String, Loss> losses) {
    losses.forEach(this::dropped);
  }
}
