-- A list of news is ordered by time and then by id. With the id in the index the items of a page are chosen and
-- counted by the index alone.
drop index news_item_territory_ordinal_published_at_idx;
drop index news_item_organisation_id_published_at_idx;
drop index news_item_topic_published_at_idx;
create index on news_item (territory_ordinal, published_at desc, id);
create index on news_item (organisation_id, published_at desc, id);
create index on news_item (topic, published_at desc, id);
