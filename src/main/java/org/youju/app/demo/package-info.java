/**
 * A fictional office with two full years of records, the same at every start: for trying the
 * product out.
 */
@NullMarked
package org.youju.app.demo;

import org.jspecify.annotations.NullMarked;
