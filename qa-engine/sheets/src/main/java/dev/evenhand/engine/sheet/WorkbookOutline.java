package dev.evenhand.engine.sheet;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a workbook say beside the cells: which columns of which sheet are hidden, and
 * which cells merged.
 */
final class WorkbookOutline {
  /** As many as Excel has. */
  private static final int MOST_COLUMNS = 1 << 14;

  private static final String RELATIONS = "workbook.xml.rels";

  private final Map<String, String> partById = new HashMap<>();
  private final Map<String, BitSet> hiddenByPart = new HashMap<>();
  private final Map<String, MergedAreas> mergedByPart = new HashMap<>();
  private String part = "";
  private boolean anyFormat;

  /** Says that the elements of this part follow. */
  void begin(String name) {
    part = bare(name);
  }

  private static String bare(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  void element(String name, XMLStreamReader reader) {
    switch (name) {
      case "c" -> anyFormat |= isFormat(reader.getAttributeValue(null, "s"));
      case "col" -> column(reader);
      case "mergeCell" ->
          mergedByPart
              .computeIfAbsent(part, any -> new MergedAreas())
              .add(reader.getAttributeValue(null, "ref"));
      case "Relationship" -> relation(reader);
      default -> {
        // Tells nothing that is asked here.
      }
    }
  }

  private static boolean isFormat(@Nullable String style) {
    return style != null && !style.equals("0");
  }

  private void column(XMLStreamReader reader) {
    String hidden = reader.getAttributeValue(null, "hidden");
    int from = column(reader.getAttributeValue(null, "min"));
    int to = column(reader.getAttributeValue(null, "max"));
    if (("1".equals(hidden) || "true".equals(hidden)) && from > 0 && from <= to) {
      hiddenByPart.computeIfAbsent(part, any -> new BitSet()).set(from - 1, to);
    }
  }

  /** The number of a column from 1 on; 0 if it is none. */
  private static int column(@Nullable String number) {
    boolean usual = number != null && number.matches("[0-9]{1,5}");
    return usual ? Math.min(MOST_COLUMNS, Integer.parseInt(number)) : 0;
  }

  private void relation(XMLStreamReader reader) {
    String id = reader.getAttributeValue(null, "Id");
    String target = reader.getAttributeValue(null, "Target");
    if (part.equals(RELATIONS) && id != null && target != null) {
      partById.put(id, bare(target));
    }
  }

  /** Whether any cell is shown in a format, such as that of dates. */
  boolean anyFormat() {
    return anyFormat;
  }

  /** Which cells are merged in the sheet that the workbook knows by this id. */
  MergedAreas mergedAreas(String sheetId) {
    return mergedByPart.getOrDefault(partById.getOrDefault(sheetId, ""), new MergedAreas());
  }

  /** The hidden columns of the sheet that the workbook knows by this id, counted from 0. */
  BitSet hiddenColumns(String sheetId) {
    return hiddenByPart.getOrDefault(partById.getOrDefault(sheetId, ""), new BitSet());
  }
}
