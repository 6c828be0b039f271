-- getEmployee: name manager.name manager.manager.name
select a.name, b.name, c.name from employees a join employees b on b.id = a.manager_id join employees c on c.id = b.manager_id where a.id = 4
