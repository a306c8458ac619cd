/** Figures over HTTP: the pages 指标 and their JSON. */
@NullMarked
package org.youju.metrics.web;

import org.jspecify.annotations.NullMarked;
