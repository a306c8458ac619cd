package org.youju.claims;

/**
 * A passage that stands word for word in two texts; positions in Unicode code points.
 *
 * @param start first character in the text asked about
 * @param length in code points of that text
 * @param other which of the other texts, counted from 0
 * @param otherStart first character there
 * @param otherLength in code points there; white space may differ
 * @param text the passage as it stands in the text asked about
 */
public record SharedPassage(
    int start, int length, int other, int otherStart, int otherLength, String text) {}
