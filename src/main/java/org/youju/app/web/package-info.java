/** The desk (工作台): what waits, what was recorded, this year's figures. */
@NullMarked
package org.youju.app.web;

import org.jspecify.annotations.NullMarked;
