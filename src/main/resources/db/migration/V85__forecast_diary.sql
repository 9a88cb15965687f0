alter table forecast_diary add column reason varchar(10) not null default 'TIME';
alter table forecast_diary add column before_chance decimal(11,10);
alter table forecast_diary add column event_name varchar(60);
alter table forecast_diary add column step_id varchar(40);
alter table forecast_diary add column inputs varchar(200);
alter table forecast_diary add column planned_on date;
alter table forecast_diary add column mean_on date;
alter table forecast_latest add column inputs varchar(200);
