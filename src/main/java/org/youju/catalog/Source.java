package org.youju.catalog;

/**
 * Where a definition comes from (依据).
 *
 * @param document the document's Chinese title, or what the practice is called
 * @param year the year it was issued or the practice was seen
 * @param article e.g. 第16条; empty when not known
 * @param verified false where the text itself was not seen or it is local practice
 */
public record Source(String document, int year, String article, boolean verified) {
  /** One Chinese phrase, e.g. 《某条例》（2018年）第16条（未核实）. */
  @Override
  public String toString() {
    return document + "（" + year + "年）" + article + (verified ? "" : "（未核实）");
  }
}
