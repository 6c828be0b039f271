package dev.penstock.engine.explain;

import dev.penstock.engine.plan.Mutations;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.sql.Spelled;

/** The stages that a request goes through. */
record Stages(Planner planner, Mutations mutations, Spelled spelled) {}
