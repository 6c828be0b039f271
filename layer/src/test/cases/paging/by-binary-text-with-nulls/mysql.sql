select t0.`id`, t0.`code` from `words` as t0 order by t0.`code` desc, t0.`id` limit 6

select t0.`id`, t0.`code` from `words` as t0 where (t0.`code` <= ? or t0.`code` is null) and (((t0.`code` < ? or t0.`code` is null)) or (t0.`code` = ? and t0.`id` > ?)) order by t0.`code` desc, t0.`id` limit 6

select t0.`id`, t0.`code` from `words` as t0 where (t0.`code` <= ? or t0.`code` is null) and (((t0.`code` < ? or t0.`code` is null)) or (t0.`code` = ? and t0.`id` > ?)) order by t0.`code` desc, t0.`id` limit 6

select t0.`id`, t0.`code` from `words` as t0 where (t0.`code` <= ? or t0.`code` is null) and (((t0.`code` < ? or t0.`code` is null)) or (t0.`code` = ? and t0.`id` > ?)) order by t0.`code` desc, t0.`id` limit 6
