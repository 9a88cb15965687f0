-- What happened to a step's legal clock, append-only: event date and entry time. Pauses are read from these.
create table step_clock_event (
    id          bigint auto_increment primary key,
    record_id   bigint        not null,
    kind        varchar(24)   not null,
    happened_on date          not null,
    -- special procedure, or reason of an extension
    code        varchar(24)   null,
    days        int           null,
    paper       varchar(200)  null,
    decided_by  varchar(200)  null,
    note        varchar(2000) null,
    -- last day before and after an extension
    old_due     date          null,
    new_due     date          null,
    flags       varchar(255)  not null,
    entered_at  timestamp(3)  not null,
    entered_by  varchar(200)  not null
);
create index step_clock_event_of_record on step_clock_event (record_id, id);

insert into step_clock_event (record_id, kind, happened_on, flags, entered_at, entered_by)
select id, 'ACCEPTED', accepted_on, '', entered_at, '' from step_record where accepted_on is not null;

insert into step_clock_event (record_id, kind, happened_on, note, flags, entered_at, entered_by)
select p.record_id, 'CORRECTIONS_ASKED', p.began_on, p.reason, '', r.entered_at, ''
from step_pause p join step_record r on r.id = p.record_id;

insert into step_clock_event (record_id, kind, happened_on, flags, entered_at, entered_by)
select p.record_id, 'CORRECTIONS_RECEIVED', p.ended_on, '', r.entered_at, ''
from step_pause p join step_record r on r.id = p.record_id where p.ended_on is not null;

drop table step_pause;

-- 联合办理: where the government organised it the joint limit holds (行政许可法 art. 42).
create table step_joint_handling (
    id           bigint auto_increment primary key,
    project_id   bigint       not null,
    organised_by varchar(200) not null,
    organised_on date         not null,
    paper        varchar(200) not null,
    entered_at   timestamp(3) not null,
    entered_by   varchar(200) not null,
    ended_on     date         null,
    ended_by     varchar(200) null
);
create index step_joint_handling_of_project on step_joint_handling (project_id);

-- 绿色通道: who granted it and when; the promised limits that then hold stand in step-limits.dmn.
create table step_green_channel (
    id            bigint auto_increment primary key,
    project_id    bigint        not null,
    granted_by    varchar(200)  not null,
    granted_on    date          not null,
    paper         varchar(200)  null,
    reason        varchar(1000) not null,
    entered_at    timestamp(3)  not null,
    entered_by    varchar(200)  not null,
    revoked_on    date          null,
    revoked_by    varchar(200)  null,
    revoke_reason varchar(1000) null
);
create index step_green_channel_of_project on step_green_channel (project_id);
