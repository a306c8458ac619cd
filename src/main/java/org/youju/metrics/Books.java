package org.youju.metrics;

import org.youju.catalog.Catalog;
import org.youju.ledger.Tallies;
import org.youju.organization.Rolls;

/** What figures are counted from. */
record Books(Catalog catalog, Tallies tallies, Rolls rolls, DutyCount duties) {}
