-- getEmployee.employeesAsManager.items.employeesAsManager.items: name
select b.name from employees a join employees b on b.manager_id = a.id where a.manager_id = 1 order by a.id, b.name desc
