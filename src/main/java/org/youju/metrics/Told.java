package org.youju.metrics;

import java.util.List;
import java.util.Optional;

/**
 * A figure on a page full of figures.
 *
 * @param months its calendar months; empty where the rule does not add up (people counted once,
 *     ratios, extremes) or where there would be too many
 */
public record Told(Figure figure, Optional<List<Figure>> months) {}
