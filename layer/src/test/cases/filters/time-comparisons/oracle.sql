-- listEmployees.items: id
select id from employees where shift_starts > '08:00:00' and shift_starts <= '14:00:00' order by id
