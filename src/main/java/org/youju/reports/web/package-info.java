/** Reports on the web: REST, pages, files. */
@NullMarked
package org.youju.reports.web;

import org.jspecify.annotations.NullMarked;
