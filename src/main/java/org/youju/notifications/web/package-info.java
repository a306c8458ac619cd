/** Reminders, holiday reminders, settings of reminders and of the gateway, calendar links. */
@NullMarked
package org.youju.notifications.web;

import org.jspecify.annotations.NullMarked;
