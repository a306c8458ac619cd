/** Pages of the imports. */
@NullMarked
package org.youju.imports.web;

import org.jspecify.annotations.NullMarked;
