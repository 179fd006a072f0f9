-- What a weighing came to, kept so that a list of hundreds need not read every score. Not a source: it counts only
-- under the model with this hash, and is computed again from the scores otherwise. Rows from before have none.
alter table balans_meting add column uitkomst_hash text not null default '';
alter table balans_meting add column band_inwoner text;
alter table balans_meting add column voorlopig_inwoner boolean not null default false;
alter table balans_meting add column band_werk text;
alter table balans_meting add column voorlopig_werk boolean not null default false;
alter table balans_meting add column band_netwerk text;
alter table balans_meting add column voorlopig_netwerk boolean not null default false;
alter table balans_meting add column mantelzorger_overbelast boolean;

-- Lists do not read the scores any more, so their index need not hold every column.
drop index balans_score_meting;
create index balans_score_meting on balans_score (meting_id, id);

-- The waiting list asks which casussen get worse, without reading what was told.
create index leefgebied_beeld_trend on leefgebied_beeld (casus_id, trend);

-- And which term is first, and in which households a child lives: from the index alone.
drop index termijn_casus;
create index termijn_casus on termijn (casus_id, gestopt_op, einde, soort);
drop index huishouden_lid_huishouden;
create index huishouden_lid_huishouden on huishouden_lid (huishouden_id, tot, woont_in, persoon_id);
create index persoon_id_geboortedatum on persoon (id, geboortedatum);
