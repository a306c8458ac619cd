package org.youju.plans.web;

import java.util.List;

/**
 * The code of a meeting.
 *
 * @param address what the code says; empty while it is closed
 * @param there names of those who confirmed
 * @param expected how many are on the roll
 */
public record CodeView(
    String id,
    String title,
    String day,
    String address,
    QrPicture picture,
    List<String> there,
    int expected,
    String record,
    String back) {}
