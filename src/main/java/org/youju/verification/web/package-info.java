/** Documents held against the ledger, over HTTP. */
@NullMarked
package org.youju.verification.web;

import org.jspecify.annotations.NullMarked;
