/** The catalogue over HTTP. */
@NullMarked
package org.youju.catalog.web;

import org.jspecify.annotations.NullMarked;
