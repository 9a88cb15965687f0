create table event_publication (
    id               ${uuid} primary key,
    listener_id      varchar(512)  not null,
    event_type       varchar(512)  not null,
    serialized_event varchar(4000) not null,
    publication_date timestamp(6)  not null,
    completion_date  timestamp(6)  null
);
create index event_publication_by_completion on event_publication (completion_date);

create table shedlock (
    name       varchar(64)  not null primary key,
    lock_until timestamp(3) not null,
    locked_at  timestamp(3) not null,
    locked_by  varchar(255) not null
);
