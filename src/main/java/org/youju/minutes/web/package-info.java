/** Quick record and minutes over HTTP. */
@NullMarked
package org.youju.minutes.web;

import org.jspecify.annotations.NullMarked;
