package dev.evenhand.engine.sheet;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** The bytes that were looked at and those behind them; closing it leaves the stream open. */
final class Unclosed extends SequenceInputStream {
  Unclosed(byte[] first, InputStream rest) {
    super(new ByteArrayInputStream(first), rest);
  }

  @Override
  public void close() {
    // The stream belongs to the caller.
  }
}
