/** The ledger over HTTP: the REST interface and the pages. */
@NullMarked
package org.youju.ledger.web;

import org.jspecify.annotations.NullMarked;
