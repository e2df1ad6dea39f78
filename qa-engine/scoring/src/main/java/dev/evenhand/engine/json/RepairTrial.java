package dev.evenhand.engine.json;

import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes to a broken text and reads on, to find the one that leads furthest: what is told to
 * a person must not lead into the next problem. Looks a limited way ahead.
 */
final class RepairTrial {
  private static final int AHEAD = 1 << 15;

  private final SourceText source;
  private final Deque<Integer> open;
  private final int fault;
  private @Nullable Repair best;
  private int reach;

  /**
   * @param open the brackets that are open, innermost first
   * @param fault where the text as it is can't be read on
   */
  RepairTrial(SourceText source, Deque<Integer> open, int fault) {
    this.source = source;
    this.open = open;
    this.fault = fault;
    this.reach = fault;
  }

  /** Tries a change; it is the best so far if it leads further than all before. */
  void add(Repair repair) {
    String text = source.text();
    if (repair.from() < repair.start() || repair.to() > text.length()) {
      return;
    }
    int end = Math.min(text.length(), Math.max(fault, repair.to()) + AHEAD);
    String changed =
        text.substring(0, repair.from()) + repair.by() + text.substring(repair.to(), end);
    SyntaxFault again = new SyntaxFault(source, changed, repair.start(), repair.expected(), open);
    int stopped = again.stop();
    boolean through = stopped == changed.length() && (end < text.length() || again.isComplete());
    int reached = through ? Integer.MAX_VALUE : stopped - repair.by().length() + lost(repair);
    if (reached > reach) {
      reach = reached;
      best = repair;
    }
  }

  private static int lost(Repair repair) {
    return repair.to() - repair.from();
  }

  /** Whether a change was found that leads to the end, as far as was looked. */
  boolean isMended() {
    return reach == Integer.MAX_VALUE;
  }

  /** The change that leads furthest; null if none leads beyond the fault. */
  @Nullable Repair best() {
    return best;
  }
}
