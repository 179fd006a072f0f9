-- How the names of somebody sound (basis/personen/klank.rs), for the second group of what a search finds.
create table persoon_klank (
    id uuid primary key not null,
    persoon_id uuid not null references persoon (id),
    klank text not null
);
create index persoon_klank_klank on persoon_klank (klank, persoon_id);
create index persoon_klank_persoon on persoon_klank (persoon_id, klank);

-- By which version of the rules the words of this person were made; `wijkroute migrate` makes older ones again.
alter table persoon add column zoek_versie integer not null default 0;
create index persoon_zoek_versie on persoon (zoek_versie);
