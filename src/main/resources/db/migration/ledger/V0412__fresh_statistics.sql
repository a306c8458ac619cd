-- Days that were recorded lately must not pass for empty: a plan made on old statistics reads everybody's entries again and again.
ALTER TABLE ledger.tally SET (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 20000);
ALTER TABLE ledger.participation SET (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 20000);
ALTER TABLE ledger.entry SET (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000);
