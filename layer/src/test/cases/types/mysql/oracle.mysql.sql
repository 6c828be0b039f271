-- listTypes.items: id aSmallint aVarchar doubled
select id, a_smallint, a_varchar, doubled from types order by id
