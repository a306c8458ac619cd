/**
 * CMPP 3.0, the protocol of the operators' short message gateways, over sms-core. The only package
 * that knows the library; nothing of it is loaded before a gateway is used.
 */
@NullMarked
package org.youju.notifications.cmpp;

import org.jspecify.annotations.NullMarked;
