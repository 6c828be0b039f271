select t0.`id` from `words` as t0 where char_length(t0.`text`) = ? order by t0.`id` limit 100
