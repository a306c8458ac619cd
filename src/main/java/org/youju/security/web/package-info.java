/**
 * What security knows of HTTP: filters, the rule of handlers, pages of accounts and of the audit.
 */
@NullMarked
package org.youju.security.web;

import org.jspecify.annotations.NullMarked;
