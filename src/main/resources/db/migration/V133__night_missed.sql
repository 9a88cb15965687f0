-- Phases of a night's work that failed and are to be made up for; a phase done for a later day is done for the earlier ones.
create table night_missed (
    phase      varchar(20)  not null primary key,
    missed_day date         not null,
    attempts   int          not null,
    -- wall time
    tried_at   timestamp(3) not null
);
