package org.youju.notifications;

/**
 * A line of what the desk reminds of.
 *
 * @param tag one or two words, e.g. 已到期
 * @param tone of the tag
 * @param why the source
 * @param href page to go to; empty where there is nothing to do
 */
public record DeskReminder(String tag, String tone, String what, String why, String href) {}
