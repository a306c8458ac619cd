/** Planned activities on the web: forms, pages, the code of a meeting. */
@NullMarked
package org.youju.plans.web;

import org.jspecify.annotations.NullMarked;
