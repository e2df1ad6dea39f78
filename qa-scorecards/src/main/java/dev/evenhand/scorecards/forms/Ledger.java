package dev.evenhand.scorecards.forms;

import dev.evenhand.api.form.Decision;
import dev.evenhand.api.form.Renamed;
import dev.evenhand.api.form.Transfer;
import dev.evenhand.api.form.Transfer.Fate;
import dev.evenhand.api.form.TransferReport;
import dev.evenhand.engine.form.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notes what became of each value of a source, by JSON pointer. Of two notes about one value the
 * one that tells the greater loss stays; a note about an object or list holds for everything in it
 * that has none of its own. What is not noted counts as lost, so nothing is lost silently.
 *
 * <p>Mutable; for one thread.
 */
public final class Ledger {
  private record Note(Fate fate, @Nullable Loss loss) {}

  private final String format;
  private final JsonValue root;
  private final Loss unknown;
  private final Map<String, Note> notes = new HashMap<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Renamed> renamed = new ArrayList<>();

  /**
   * Begins with nothing noted.
   *
   * @param format the id of the other system's format
   * @param root what is read
   * @param unknown the loss of what is not noted
   */
  public Ledger(String format, JsonValue root, Loss unknown) {
    this.format = format;
    this.root = root;
    this.unknown = unknown;
  }

  /** What is read. */
  public JsonValue root() {
    return root;
  }

  /** Notes that the value at {@code pointer} arrived as it was. */
  public void exactly(String pointer) {
    note(pointer, new Note(Fate.EXACTLY, null));
  }

  /** Notes that something close to the value at {@code pointer} arrived. */
  public void approximated(String pointer, Loss loss) {
    note(pointer, new Note(Fate.APPROXIMATED, loss));
  }

  /** Notes that nothing of the value at {@code pointer} arrived. */
  public void dropped(String pointer, Loss loss) {
    note(pointer, new Note(Fate.DROPPED, loss));
  }

  private void note(String pointer, Note note) {
    notes.merge(pointer, note, (old, next) -> next.fate().compareTo(old.fate()) > 0 ? next : old);
  }

  /** Notes how a question was answered that the other system leaves open; once for each id. */
  public void decided(Decision decision) {
    if (!decisions.contains(decision)) {
      decisions.add(decision);
    }
  }

  /** Notes that what stands at {@code pointer} has another id now. */
  public void renamed(String pointer, String before, String after) {
    renamed.add(new Renamed(pointer, before, after));
  }

  /** Everything that was noted, and what was not. */
  public TransferReport report() {
    List<Transfer> transfers = new ArrayList<>();
    add(root, new Note(Fate.DROPPED, unknown), transfers);
    return new TransferReport(format, transfers, decisions, renamed);
  }

  private void add(JsonValue value, Note around, List<Transfer> transfers) {
    Note note = notes.getOrDefault(value.pointer(), around);
    List<JsonValue> parts = value.isObject() ? value.members() : value.items();
    parts.forEach(part -> add(part, note, transfers));
    if (parts.isEmpty()) {
      transfers.add(transfer(value, value.isNull() ? new Note(Fate.EXACTLY, null) : note));
    }
  }

  private static Transfer transfer(JsonValue value, Note note) {
    Loss.Words words = note.loss() == null ? null : note.loss().words();
    return new Transfer(
        value.location(),
        value.pointer(),
        value.excerpt(),
        note.fate(),
        words != null && words.mayChangeScores(),
        words == null ? null : words.reason(),
        words == null ? null : words.remedy());
  }
}
