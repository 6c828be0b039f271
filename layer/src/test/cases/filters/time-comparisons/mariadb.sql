select t0.`id` from `employees` as t0 where (t0.`shift_starts` <= ? and t0.`shift_starts` > ?) order by t0.`id` limit 100
