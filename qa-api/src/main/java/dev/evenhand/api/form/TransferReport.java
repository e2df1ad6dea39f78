package dev.evenhand.api.form;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Objects;

/**
 * What became of a form that was made a scorecard, or of a scorecard that was made a form: every
 * value that was read, the questions that were decided, and the ids that changed.
 *
 * @param format the id of the other system's format
 * @param transfers every value that was read, in the order of the source
 * @param decisions what the other system's documents leave open
 * @param renamed ids that are others now
 */
public record TransferReport(
    String format, List<Transfer> transfers, List<Decision> decisions, List<Renamed> renamed) {
  public TransferReport {
    Objects.requireNonNull(format, "format");
    transfers = Copies.list(transfers, "transfers");
    decisions = Copies.list(decisions, "decisions");
    renamed = Copies.list(renamed, "renamed");
  }

  /** What did not arrive as it was, in the order of the source. */
  public List<Transfer> losses() {
    return transfers.stream().filter(Transfer::isLoss).toList();
  }

  /** How many values arrived so. */
  public long count(Transfer.Fate fate) {
    return transfers.stream().filter(transfer -> transfer.fate() == fate).count();
  }

  /** Whether an evaluation may score differently for something that was lost. */
  public boolean mayChangeScores() {
    return transfers.stream().anyMatch(Transfer::mayChangeScores);
  }
}
