/** Pages 组织与人员 and the REST lists of organisations and people. Never decides a rule. */
@NullMarked
package org.youju.organization.web;

import org.jspecify.annotations.NullMarked;
