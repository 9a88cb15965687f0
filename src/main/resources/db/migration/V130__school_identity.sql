-- A school without a county has that of its projects.
update organisation set county = (
    select min(p.county) from project p left join project_school s on s.project_id = p.id
    where p.client_id = organisation.id or s.name = organisation.name)
where kind = 'school' and county is null;

-- One body standing for schools of several counties is split: each county gets its own. A project unit is such a body where
-- some project names it among its schools.
insert into organisation (name, kind, county)
select distinct o.name, o.kind, p.county
from organisation o join project p on p.client_id = o.id
where p.county <> o.county
  and (o.kind = 'school' or (o.kind = 'client' and exists (select 1 from project_school s where s.name = o.name)));

update project set client_id = (
    select min(own.id) from organisation o join organisation own on own.name = o.name and own.kind = o.kind
    where o.id = project.client_id and own.county = project.county)
where exists (
    select 1 from organisation o join organisation own on own.name = o.name and own.kind = o.kind
    where o.id = project.client_id and o.kind in ('school', 'client') and o.county <> project.county
      and own.county = project.county);

-- What the body holds on a project follows its project.
update step_record set holder_id = (
    select min(own.id) from project p, organisation o, organisation own
    where p.id = step_record.project_id and o.id = step_record.holder_id
      and own.name = o.name and own.kind = o.kind and own.county = p.county)
where exists (
    select 1 from project p, organisation o, organisation own
    where p.id = step_record.project_id and o.id = step_record.holder_id and o.kind in ('school', 'client')
      and o.county <> p.county and own.name = o.name and own.kind = o.kind and own.county = p.county);

update step_on_behalf set holder_id = (
    select min(own.id) from project p, organisation o, organisation own
    where p.id = step_on_behalf.project_id and o.id = step_on_behalf.holder_id
      and own.name = o.name and own.kind = o.kind and own.county = p.county)
where exists (
    select 1 from project p, organisation o, organisation own
    where p.id = step_on_behalf.project_id and o.id = step_on_behalf.holder_id and o.kind in ('school', 'client')
      and o.county <> p.county and own.name = o.name and own.kind = o.kind and own.county = p.county);

update step_outside_holder set organisation_id = (
    select min(own.id) from project p, organisation o, organisation own
    where p.id = step_outside_holder.project_id and o.id = step_outside_holder.organisation_id
      and own.name = o.name and own.kind = o.kind and own.county = p.county)
where exists (
    select 1 from project p, organisation o, organisation own
    where p.id = step_outside_holder.project_id and o.id = step_outside_holder.organisation_id
      and o.kind in ('school', 'client')
      and o.county <> p.county and own.name = o.name and own.kind = o.kind and own.county = p.county);

update step_outside_holder set recorder_id = (
    select min(own.id) from project p, organisation o, organisation own
    where p.id = step_outside_holder.project_id and o.id = step_outside_holder.recorder_id
      and own.name = o.name and own.kind = o.kind and own.county = p.county)
where exists (
    select 1 from project p, organisation o, organisation own
    where p.id = step_outside_holder.project_id and o.id = step_outside_holder.recorder_id
      and o.kind in ('school', 'client')
      and o.county <> p.county and own.name = o.name and own.kind = o.kind and own.county = p.county);

-- A project unit that is no school and works for several counties is the city's.
update organisation set county = null
where kind = 'client' and exists (
    select 1 from project p where p.client_id = organisation.id and p.county <> organisation.county);

update organisation set place = county where kind in ('school', 'client') and county is not null;
alter table organisation add constraint organisation_of_place unique (name, place);
