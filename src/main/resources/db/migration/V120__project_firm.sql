-- Who builds or supplies a project, as an award or a correction of it says; the latest stands.
create table step_project_firm (
    id              bigint auto_increment primary key,
    project_id      bigint        not null,
    organisation_id bigint        not null,
    -- who stood there before
    replaced_id     bigint        null,
    -- AWARD or CORRECTION
    origin          varchar(20)   not null,
    reason          varchar(1000) null,
    entered_at      timestamp(3)  not null,
    entered_by      varchar(300)  not null
);
create index step_project_firm_of_project on step_project_firm (project_id, id);
