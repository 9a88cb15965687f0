create table forecast_latest (
  project_id bigint primary key,
  as_of date not null,
  project_version bigint not null,
  light varchar(10) not null,
  chance decimal(11,10),
  p50 date,
  p80 date,
  shortest date,
  target varchar(20) not null,
  inspection_day date not null,
  driver varchar(40),
  driver_points decimal(11,10) not null,
  content text not null
);

create table forecast_diary (
  id bigint auto_increment primary key,
  project_id bigint not null,
  as_of date not null,
  project_version bigint not null,
  made_at timestamp(3) not null,
  light varchar(10) not null,
  chance decimal(11,10),
  p50 date,
  p80 date,
  target varchar(20) not null,
  inspection_day date not null,
  driver varchar(40),
  driver_points decimal(11,10) not null
);
create index forecast_diary_project on forecast_diary (project_id, id);
