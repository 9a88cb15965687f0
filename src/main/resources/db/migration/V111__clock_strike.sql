-- A wrong clock event is struck out and, where something did happen, replaced; the event itself is never changed.
create table step_clock_strike (
    id             bigint auto_increment primary key,
    event_id       bigint        not null,
    replacement_id bigint        null,
    reason         varchar(1000) not null,
    -- what the law has against the events that stand after it
    flags          varchar(255)  not null,
    struck_at      timestamp(3)  not null,
    struck_by      varchar(200)  not null
);
create unique index step_clock_strike_of_event on step_clock_strike (event_id);

-- A replacement stands in the place of the event it replaces: pauses are read in this order.
alter table step_clock_event add column place bigint null;
