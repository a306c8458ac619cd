/** Obligations over HTTP. */
@NullMarked
package org.youju.requirements.web;

import org.jspecify.annotations.NullMarked;
