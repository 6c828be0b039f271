package dev.penstock.bench.report;

/**
 * Where and when a value was measured.
 *
 * @param kind postgresql, mysql or mariadb
 * @param date as in 2026-11-21
 * @param machine processors, memory and system
 * @param java version of the virtual machine that runs Penstock and the handlers
 * @param database product and version
 * @param connections of the load
 */
public record Circumstances(
    String kind, String date, String machine, String java, String database, int connections) {}
