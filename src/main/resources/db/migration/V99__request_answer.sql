-- Answers to calls with an Idempotency-Key, by the hash of account, act and key; status empty while the call is at work.
create table request_answer (
    request_hash varchar(64)  not null primary key,
    status       int          null,
    location     varchar(500) null,
    body         text         null,
    kept_at      timestamp(3) not null
);
create index request_answer_by_age on request_answer (kept_at);
