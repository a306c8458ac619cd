package org.youju.reports;

import java.util.Optional;

/**
 * What the ledger cannot say (缺口).
 *
 * @param section where it would stand, e.g. （二）理论学习
 * @param what what is missing and what happens once it is recorded
 * @param kind the kind to record, where one is meant
 */
public record Gap(String section, String what, Optional<String> kind) {}
