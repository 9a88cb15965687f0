create table progress_report (
  id bigint auto_increment primary key,
  project_id bigint not null,
  what varchar(20) not null,
  reported_for date not null,
  milestone varchar(30),
  percent_done int,
  stop_reason varchar(30),
  note varchar(2000),
  jump_reason varchar(1000),
  on_behalf boolean not null,
  account_id bigint not null,
  organisation_id bigint,
  reporter varchar(100) not null,
  office varchar(200) not null,
  reported_at timestamp(3) not null,
  state varchar(20) not null,
  decider_id bigint,
  decided_by varchar(300),
  decided_at timestamp(3) null,
  decision_note varchar(1000),
  effect varchar(20) not null,
  step_id varchar(40),
  problem varchar(200)
);
create index progress_report_project on progress_report (project_id, reported_for, id);
create index progress_report_state on progress_report (state);
create index progress_report_effect on progress_report (effect);

create table progress_photo (
  id bigint auto_increment primary key,
  report_id bigint not null,
  place int not null,
  sha256 varchar(64) not null,
  media_type varchar(20) not null,
  bytes bigint not null,
  constraint progress_photo_report foreign key (report_id) references progress_report (id)
);
create index progress_photo_report_idx on progress_photo (report_id, place);
