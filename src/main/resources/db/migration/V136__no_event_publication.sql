-- Events are heard within the transaction or not at all; none was ever kept here.
drop table if exists event_publication;
