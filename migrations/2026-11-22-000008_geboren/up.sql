-- Whoever looks for a whole date of birth also finds whom it is known of in part.
create index persoon_geboren_deel on persoon (geboren_deel);
-- Whether a child lives in a household is read for a whole waiting list from the index alone; now with the part.
drop index persoon_id_geboortedatum;
create index persoon_id_geboren on persoon (id, geboortedatum, geboren_deel);
