-- An event of a calendar link may begin at an hour: planned activities do, what is due does not.
ALTER TABLE notifications.feed_event ADD COLUMN at time;
