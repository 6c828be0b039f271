package dev.penstock.engine.sql;

import java.util.List;
import java.util.OptionalInt;

/**
 * A plan's statement, and where its rows hold what the answer needs.
 *
 * @param select the place in the text behind the word `select` of the outermost select, where a
 *     server may be told how long to read; empty when nothing it could do takes long
 * @param nesting whose row is in which row
 * @param columns for each branch the number, from 1, of the column that holds each of its outputs
 */
public record Reading(
    Statement statement, OptionalInt select, Nesting nesting, List<List<Integer>> columns) {

  public Reading {
    columns = columns.stream().map(List::copyOf).toList();
  }

  /** How the rows of a statement belong to branches. Rows come depth first. */
  public sealed interface Nesting {
    /** All rows are the root's. */
    record None() implements Nesting {}

    /** Each row is one of some branch, whose number the first column tells. */
    record Mixed() implements Nesting {}

    /**
     * Each branch hangs on the one before it, and each row holds a row of every branch, from the
     * root's down to where there are no more.
     *
     * @param keys for each branch the columns that tell its rows apart below one row of the branch
     *     above; for a page the first of them is NULL where there is no row
     */
    record Chain(List<List<Integer>> keys) implements Nesting {
      public Chain {
        keys = keys.stream().map(List::copyOf).toList();
      }
    }
  }
}
