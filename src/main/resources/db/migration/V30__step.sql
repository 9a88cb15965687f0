-- The only source of dates and clocks: one row per round of a step, corrections as new rows.
create table step_record (
    id                  bigint auto_increment primary key,
    project_id          bigint        not null,
    step_id             varchar(64)   not null,
    round_no            int           not null,
    state               varchar(16)   not null,
    opened_on           date          null,
    opened_derived      boolean       not null,
    accepted_on         date          null,
    correction_since    date          null,
    touched_at          timestamp(3)  null,
    finished_on         date          null,
    date_unknown        boolean       not null,
    result              varchar(64)   null,
    fields              text          not null,
    reason              varchar(2000) null,
    flags               varchar(255)  not null,
    holder_id           bigint        null,
    assignee_id         bigint        null,
    source              varchar(16)   not null,
    finished_by         varchar(200)  null,
    finished_entered_at timestamp(3)  null,
    supersedes_id       bigint        null,
    entered_at          timestamp(3)  not null,
    -- finished on paper, the diagram has not come to the step yet
    ahead               boolean       not null,
    -- project and step while open, else null: a step can be open only once
    open_key            varchar(120)  null,
    constraint step_record_open unique (open_key)
);
create index step_record_of_project on step_record (project_id, step_id, round_no);
create index step_record_by_state on step_record (state);

-- Stretches in which a legal clock stood still (补正).
create table step_pause (
    id        bigint auto_increment primary key,
    record_id bigint        not null,
    began_on  date          not null,
    ended_on  date          null,
    reason    varchar(2000) not null
);
create index step_pause_of_record on step_pause (record_id);

-- The diagram version a project runs on and its road variables, as given to the engine.
create table step_road (
    project_id      bigint      not null primary key,
    diagram_key     varchar(64) not null,
    diagram_version int         not null,
    road            text        not null
);
