select t0.`id`, t0.`status` from `orders` as t0 order by t0.`status` desc, t0.`id` limit 5

select t0.`id`, t0.`status` from `orders` as t0 where t0.`status` + 0 <= field(?, 'new','paid','shipped','cancelled') and ((t0.`status` + 0 < field(?, 'new','paid','shipped','cancelled')) or (t0.`status` = ? and t0.`id` > ?)) order by t0.`status` desc, t0.`id` limit 5

select t0.`id`, t0.`status` from `orders` as t0 where t0.`status` + 0 <= field(?, 'new','paid','shipped','cancelled') and ((t0.`status` + 0 < field(?, 'new','paid','shipped','cancelled')) or (t0.`status` = ? and t0.`id` > ?)) order by t0.`status` desc, t0.`id` limit 5
