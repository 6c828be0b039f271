package dev.penstock.engine.sql;

import java.util.List;

/**
 * A plan's statement, and where its rows hold what the answer needs.
 *
 * @param select the place in the text behind the word `select` of the outermost select
 * @param united whether rows of several branches come mixed; then the first column tells each row's
 *     branch
 * @param columns for each branch the number, from 1, of the column that holds each of its outputs
 */
public record Reading(
    Statement statement, int select, boolean united, List<List<Integer>> columns) {

  public Reading {
    columns = columns.stream().map(List::copyOf).toList();
  }
}
