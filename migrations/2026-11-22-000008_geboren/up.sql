-- Whoever looks for a whole date of birth also finds whom it is known of in part.
create index persoon_geboren_deel on persoon (geboren_deel);
