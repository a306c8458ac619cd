package org.youju.notifications.cmpp;

/**
 * A delivery receipt (状态报告).
 *
 * @param id the gateway's id of the part
 * @param status {@code DELIVRD} when it arrived, else why not, e.g. {@code UNDELIV}
 */
public record Delivery(String id, String status) {
  public static final String ARRIVED = "DELIVRD";
}
