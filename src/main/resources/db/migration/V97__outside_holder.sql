-- A step held by a body that does not use the program, and who records for it.
create table step_outside_holder (
    id              bigint auto_increment primary key,
    project_id      bigint        not null,
    step_id         varchar(64)   not null,
    organisation_id bigint        not null,
    -- organisation that records on its behalf, besides the commission
    recorder_id     bigint        null,
    -- who answers for asking after it
    officer         varchar(120)  null,
    paper           varchar(200)  null,
    note            varchar(1000) null,
    entered_at      timestamp(3)  not null,
    entered_by      varchar(300)  not null
);
create index step_outside_holder_of_project on step_outside_holder (project_id, step_id);
