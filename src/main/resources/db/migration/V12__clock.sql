-- One row. shown_day: the movable clock's date, null where the system's date is used.
-- worked_day: last day whose nightly work is done.
create table business_clock (
    id         int  not null primary key,
    shown_day  date null,
    worked_day date not null
);
