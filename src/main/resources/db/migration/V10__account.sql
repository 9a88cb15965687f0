create table organisation (
    id     bigint auto_increment primary key,
    name   varchar(200) not null,
    kind   varchar(40)  not null,
    county varchar(40)  null,
    constraint organisation_name unique (name)
);
create index organisation_by_kind on organisation (kind, county);

-- Names an office bore: the reform of 2018 renamed many.
create table organisation_name (
    id              bigint auto_increment primary key,
    organisation_id bigint       not null,
    name            varchar(200) not null,
    valid_from      date         not null,
    valid_to        date         null,
    constraint organisation_name_of foreign key (organisation_id) references organisation (id)
);

create table account (
    id              bigint auto_increment primary key,
    username        varchar(60)  not null,
    display_name    varchar(120) not null,
    role            varchar(40)  not null,
    organisation_id bigint       null,
    mail            varchar(200) null,
    password_hash   varchar(200) not null,
    demo            boolean      not null default false,
    must_change     boolean      not null default false,
    -- grows with every change that must end sessions: password, role, lock
    stamp           int          not null default 0,
    locked          boolean      not null default false,
    failures        int          not null default 0,
    locked_until    timestamp(3) null,
    created_at      timestamp(3) not null,
    constraint account_username unique (username),
    constraint account_of foreign key (organisation_id) references organisation (id)
);

create table account_county (
    account_id bigint      not null,
    county     varchar(40) not null,
    constraint account_county_key primary key (account_id, county),
    constraint account_county_of foreign key (account_id) references account (id)
);
