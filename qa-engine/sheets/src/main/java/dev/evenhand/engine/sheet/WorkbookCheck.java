package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a workbook that would take its reader more memory or time than any table needs. It is
 * unfolded and parsed once for that, and nothing of it kept.
 */
final class WorkbookCheck {
  /** A sheet of a million rows takes a fifth of it. */
  static final long MOST_BYTES = 1L << 30;

  /** All texts of all cells are held. */
  private static final long MOST_TEXT_BYTES = 1L << 26;

  private static final int MOST_PARTS = 10_000;

  /** The last column of a sheet is XFD. */
  private static final int COLUMN_LETTERS = 3;

  /** The reader looks at each of them for each cell. */
  private static final int MOST_ARRAY_FORMULAS = 1000;

  private static final XMLInputFactory XML = xml();

  private final String source;
  private long left;
  private final WorkbookOutline outline = new WorkbookOutline();
  private int arrayFormulas;

  private WorkbookCheck(long mostUnfolded, String source) {
    this.left = mostUnfolded;
    this.source = source;
  }

  private static XMLInputFactory xml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * What it saw on the way.
   *
   * @param mostUnfolded to how many bytes the parts may unfold
   */
  static WorkbookOutline check(byte[] workbook, long mostUnfolded, String source)
      throws SheetFault {
    WorkbookCheck check = new WorkbookCheck(mostUnfolded, source);
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      check.checkSizes(entries);
      for (ZipArchiveEntry entry : entries) {
        long most = entry.getName().contains("sharedStrings") ? MOST_TEXT_BYTES : check.left;
        try (InputStream in = zip.getInputStream(entry)) {
          check.outline.begin(entry.getName());
          UnfoldedPart part = new UnfoldedPart(in, Math.min(most, check.left));
          check.check(part);
          check.left -= part.size();
        }
      }
      return check.outline;
    } catch (UnfoldedPart.TooLarge e) {
      throw new SheetFault(tooLarge(source));
    } catch (IOException e) {
      throw new SheetFault(broken(source));
    }
  }

  /** What it says of itself needs no unfolding; where that is a lie, the parts are counted. */
  private void checkSizes(List<ZipArchiveEntry> entries) throws SheetFault {
    long sum = 0;
    for (ZipArchiveEntry entry : entries) {
      sum += Math.min(MOST_BYTES, Math.max(0, entry.getSize()));
    }
    if (entries.size() > MOST_PARTS || sum > left) {
      throw new SheetFault(tooLarge(source));
    }
  }

  private void check(UnfoldedPart part) throws IOException, SheetFault {
    boolean any = false;
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(part);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT) {
          any = true;
          check(reader.getLocalName(), reader);
        }
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof UnfoldedPart.TooLarge) {
        throw new SheetFault(tooLarge(source));
      }
      if (any) {
        throw new SheetFault(broken(source));
      }
    }
    part.exhaust();
  }

  private void check(String element, XMLStreamReader reader) throws SheetFault {
    outline.element(element, reader);
    if (element.equals("c") && isFarOut(reader.getAttributeValue(null, "r"))) {
      throw new SheetFault(tooLarge(source));
    }
    if (element.equals("f")
        && "array".equals(reader.getAttributeValue(null, "t"))
        && ++arrayFormulas > MOST_ARRAY_FORMULAS) {
      throw new SheetFault(tooLarge(source));
    }
  }

  private static boolean isFarOut(@Nullable String reference) {
    return reference != null
        && reference.codePoints().filter(c -> c != '$' && (c < '0' || c > '9')).count()
            > COLUMN_LETTERS;
  }

  /** Of what is no workbook, or a damaged one. */
  static Problem broken(String source) {
    return Problem.unreadable(
        "broken-workbook",
        Location.of(source),
        "this workbook can't be read",
        "Open it in a spreadsheet program and save it again as .xlsx, or as CSV UTF-8.");
  }

  /** Of what would take too much to read. */
  static Problem tooLarge(String source) {
    return Problem.unreadable(
        "workbook-too-large",
        Location.of(source),
        "the workbook is larger than a table needs to be",
        "Save the sheet as CSV UTF-8.");
  }
}
