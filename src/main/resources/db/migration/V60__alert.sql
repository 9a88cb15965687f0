-- What was last told of each project; a change is told against this.
create table alert_watch (
    project_id bigint        not null primary key,
    light      varchar(10)   not null,
    chance     decimal(9, 8) null,
    seen_on    date          not null
);

-- Last safe day of each open step when it was last looked at.
create table alert_safe_day (
    project_id    bigint      not null,
    step_id       varchar(60) not null,
    step_round    int         not null,
    last_safe_day date        null,
    passed        boolean     not null,
    constraint alert_safe_day_key primary key (project_id, step_id)
);

-- Every change worth telling, once. The office hears first, the others in the same or the next morning's run.
create table alert_cause (
    id            bigint auto_increment primary key,
    fingerprint   varchar(200)  not null,
    cause_kind    varchar(30)   not null,
    project_id    bigint        not null,
    step_id       varchar(60)   null,
    light_before  varchar(10)   not null,
    light_after   varchar(10)   not null,
    chance_before decimal(9, 8) null,
    chance_after  decimal(9, 8) null,
    safe_day      date          null,
    happened_on   date          not null,
    office_told   boolean       not null,
    rest_told     boolean       not null,
    constraint alert_cause_fingerprint unique (fingerprint)
);
create index alert_cause_pending on alert_cause (rest_told, id);

create table alert_mail (
    id              bigint auto_increment primary key,
    -- cause and reader: the same mail is written once
    mail_key        varchar(200)  not null,
    message_id      varchar(200)  not null,
    account_id      bigint        not null,
    recipient       varchar(300)  not null,
    address         varchar(200)  null,
    kind            varchar(30)   not null,
    subject         varchar(500)  not null,
    html            text          not null,
    plain           text          not null,
    project_id      bigint        null,
    created_at      timestamp(3)  not null,
    status          varchar(10)   not null,
    attempts        int           not null,
    -- wall time
    next_attempt_at timestamp(3)  not null,
    sent_at         timestamp(3)  null,
    last_error      varchar(1000) null,
    constraint alert_mail_key unique (mail_key),
    constraint alert_mail_message unique (message_id)
);
create index alert_mail_waiting on alert_mail (status, next_attempt_at);
create index alert_mail_by_account on alert_mail (account_id, id);
create index alert_mail_by_project on alert_mail (project_id, id);
