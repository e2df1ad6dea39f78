package dev.evenhand.engine.evaluation;

import dev.evenhand.engine.json.RecordReader;

/** A record that was read before: kept until it is known what the input is. */
final class HeldRecord implements RecordReader {
  private final int number;
  private final int column;
  private final boolean isLine;
  private final boolean tooLong;
  private final int first;
  private final byte[] bytes;

  HeldRecord(RecordReader read) {
    this.number = read.number();
    this.column = read.column();
    this.isLine = read.isLine();
    this.tooLong = read.tooLong();
    this.first = read.first();
    this.bytes = read.bytes();
  }

  @Override
  public boolean next() {
    return false;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int column() {
    return column;
  }

  @Override
  public boolean isLine() {
    return isLine;
  }

  @Override
  public boolean tooLong() {
    return tooLong;
  }

  @Override
  public boolean blank() {
    return first < 0;
  }

  @Override
  public int first() {
    return first;
  }

  @Override
  public byte[] array() {
    return bytes;
  }

  @Override
  public int length() {
    return bytes.length;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }
}
